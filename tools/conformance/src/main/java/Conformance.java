import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDF files against standards, all in one run, and prints what it found as JSON.
 *
 * <p>{@code java Conformance 3a,ua1 FILE...} prints {@code {"verapdf": VERSION, "files": [{"file",
 * "flavours": {"3a": {"compliant", "failed": [{"clause", "test", "description", "count",
 * "context"}]}}}]}}. A file that cannot be read has an "error". It exits with 0 where all files
 * could be read, whatever was found in them.
 */
public final class Conformance {
    private Conformance() {}

    /** Validates the files that are named after the flavours. */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        String[] flavours = arguments[0].split(",");
        boolean unread = false;
        try (JsonGenerator json = new JsonFactory().createGenerator(System.out)) {
            json.writeStartObject();
            json.writeStringField("verapdf", version());
            json.writeArrayFieldStart("files");
            for (int index = 1; index < arguments.length; index++) {
                unread |= !validate(new File(arguments[index]), flavours, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        System.out.println();
        System.exit(unread ? 2 : 0);
    }

    private static String version() {
        return String.valueOf(PDFAValidator.class.getPackage().getImplementationVersion());
    }

    private static boolean validate(File file, String[] flavours, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.getPath());
        json.writeObjectFieldStart("flavours");
        String error = null;
        for (String flavour : flavours) {
            try {
                ValidationResult result = validate(file, PDFAFlavour.fromString(flavour));
                json.writeObjectFieldStart(flavour);
                write(result, json);
                json.writeEndObject();
            } catch (Exception problem) { // veraPDF's own, and what a broken file makes it throw
                error = problem.toString();
            }
        }
        json.writeEndObject();
        if (error != null) {
            json.writeStringField("error", error);
        }
        json.writeEndObject();
        return error == null;
    }

    private static ValidationResult validate(File file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }

    private static void write(ValidationResult result, JsonGenerator json) throws IOException {
        Map<String, List<TestAssertion>> failed = new TreeMap<>(Comparator.naturalOrder());
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause()
                        + "-" + assertion.getRuleId().getTestNumber();
                failed.computeIfAbsent(rule, key -> new ArrayList<>()).add(assertion);
            }
        }
        json.writeBooleanField("compliant", result.isCompliant());
        json.writeArrayFieldStart("failed");
        for (List<TestAssertion> assertions : failed.values()) {
            TestAssertion first = assertions.get(0);
            json.writeStartObject();
            json.writeStringField("clause", first.getRuleId().getClause());
            json.writeNumberField("test", first.getRuleId().getTestNumber());
            json.writeStringField("description", first.getMessage());
            json.writeNumberField("count", assertions.size());
            json.writeStringField("context", first.getLocation().getContext());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
