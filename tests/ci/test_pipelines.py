"""What runs elsewhere (GitHub, GitLab, pre-commit) is valid, and safe with any input."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
ACTIONLINT = ROOT / ".tools/bin/actionlint"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
ACTION = ROOT / "action.yml"
GITLAB = ROOT / "ci/gitlab/briefgen.gitlab-ci.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def run(*command: str | Path, **options: object) -> None:
    done = subprocess.run(command, text=True, capture_output=True, check=False, **options)
    assert done.returncode == 0, done.stdout + done.stderr


def scripts(path: Path) -> dict[str, str]:
    """The shell scripts of a workflow or a composite action, by the step's name or id."""
    document = yaml.safe_load(path.read_text("utf-8"))
    jobs = [document["runs"]] if "runs" in document else document["jobs"].values()
    steps = [step for job in jobs for step in job["steps"] if "run" in step]
    return {step.get("name") or step.get("id") or step["run"]: step["run"] for step in steps}


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        *(("vendor.github-workflows", path) for path in WORKFLOWS),
        *(("custom.github-workflows-require-timeout", path) for path in WORKFLOWS),
        ("vendor.github-actions", ACTION),
        ("vendor.gitlab-ci", GITLAB),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else value,
)
def test_conforms_to_its_vendors_schema(schema: str, path: Path) -> None:
    run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path)


@pytest.mark.skipif(not ACTIONLINT.exists(), reason="no actionlint: tools/checkers needs Go")
def test_actionlint_finds_nothing_in_the_workflows() -> None:
    run(ACTIONLINT, "-shellcheck", BIN / "shellcheck", *WORKFLOWS, cwd=ROOT)


def test_the_manifest_of_hooks_is_valid() -> None:
    run(sys.executable, "-m", "pre_commit", "validate-manifest", HOOKS)


@pytest.mark.parametrize(
    ("path", "concerns_us"),
    [
        ("briefs/kota/brief.yaml", True),
        ("briefs/library/people.yml", True),
        ("docs/2026/briefs/kota/brief.yaml", True),
        ("briefgen.yaml", True),
        ("labels/id.yaml", True),
        ("theme/theme.yaml", True),
        ("themes/kota/images/logo.svg", True),
        ("mkdocs.yaml", False),
        ("debriefs/kota/brief.yaml", False),
    ],
)
def test_the_hook_runs_for_whatever_a_check_reads(path: str, concerns_us: bool) -> None:
    (hook,) = yaml.safe_load(HOOKS.read_text("utf-8"))
    assert bool(re.search(hook["files"], path)) is concerns_us


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=lambda path: path.name)
def test_no_expression_is_pasted_into_a_script(path: Path) -> None:
    assert {name for name, script in scripts(path).items() if "${{" in script} == set()


@pytest.mark.parametrize("name", scripts(ACTION))
def test_the_actions_scripts_pass_shellcheck(name: str) -> None:
    # Workflows are seen to by actionlint, which does not read actions.
    run(BIN / "shellcheck", "--shell", "bash", "-", input=scripts(ACTION)[name])


def test_the_projects_scripts_pass_shellcheck() -> None:
    scripts_in = [*(ROOT / "tools").rglob("*"), *(ROOT / ".ci").iterdir()]
    files = [path for path in scripts_in if path.is_file() and path.suffix != ".pyc"]
    shell = [path for path in files if re.match(r"#!.*\b(ba)?sh\n", path.read_text("utf-8"))]
    assert ROOT / "tools/set-up" in shell
    run(BIN / "shellcheck", *shell)


def as_github_does(
    script: str, folder: Path, inputs: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a step in a folder whose `briefgen/bin/briefgen` stands for ours."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "RUNNER_TEMP": str(folder), **inputs},
        text=True,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(("status", "goes_on"), [(0, True), (1, True), (2, False)])
def test_errors_on_pages_are_left_to_the_step_that_annotates_them(
    status: int, goes_on: bool, tmp_path: Path
) -> None:
    briefgen = tmp_path / "briefgen/bin/briefgen"
    briefgen.parent.mkdir(parents=True)
    briefgen.write_text(f"#!/bin/sh\nexit {status}\n", "utf-8")
    briefgen.chmod(0o755)
    inputs = {"BRIEFS": "", "TO": "pdf", "OUT": "build"}
    done = as_github_does(scripts(ACTION)["Build"], tmp_path, inputs)
    assert (done.returncode == 0) is goes_on


@pytest.mark.parametrize(
    ("step", "inputs", "arguments"),
    [
        ("Check", {"BRIEFS": ""}, ["check", "--format", "github", "--"]),
        (
            "Check",
            {"BRIEFS": "", "SHARD": "2/5 --force; touch taken"},
            ["check", "--format", "github", "--shard", "2/5 --force; touch taken", "--"],
        ),
        (
            "Build",
            {"BRIEFS": "", "TO": "pdf", "OUT": "build", "SHARD": "2/5"},
            ["build", "--to", "pdf", "--out", "build", "--shard", "2/5", "--"],
        ),
        (
            "Check the pages",
            {"BRIEFS": "", "SHARD": "2/5"},
            [
                *("check", "--pages", "--select", "BG5", "--format", "github"),
                *("--shard", "2/5", "--"),
            ],
        ),
        (
            "Join shards",
            {"MERGE": "briefgen; touch taken", "OUT": "build"},
            ["merge", "--out", "build", "--", "briefgen; touch taken/*/"],
        ),
        (
            "Check",
            {"BRIEFS": "jalan\n kota ", "STRICT": "true"},
            ["check", "--format", "github", "--strict", "--", "jalan", "kota"],
        ),
        (
            "Check",
            {"BRIEFS": "$(touch${IFS}taken) * ;exit --strict", "STRICT": "$(touch taken)"},
            ["check", "--format", "github", "--", "$(touch${IFS}taken)", "*", ";exit", "--strict"],
        ),
        (
            "Build",
            {"BRIEFS": "jalan", "TO": "pdf", "OUT": "a folder; touch taken"},
            ["build", "--to", "pdf", "--out", "a folder; touch taken", "--", "jalan"],
        ),
        (
            "Check the pages",
            {"BRIEFS": "jalan", "STRICT": "true"},
            [
                *("check", "--pages", "--select", "BG5", "--format", "github", "--strict"),
                *("--", "jalan"),
            ],
        ),
    ],
)
def test_the_action_hands_its_inputs_on_as_they_are(
    step: str, inputs: dict[str, str], arguments: list[str], tmp_path: Path
) -> None:
    briefgen = tmp_path / "briefgen/bin/briefgen"
    briefgen.parent.mkdir(parents=True)
    briefgen.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > arguments\n', "utf-8")
    briefgen.chmod(0o755)

    done = as_github_does(scripts(ACTION)[step], tmp_path, inputs)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "arguments").read_text("utf-8").splitlines() == arguments
    assert not (tmp_path / "taken").exists()


def kept(folder: Path, **inputs: str) -> dict[str, str]:
    """What the action names what it keeps by, with these inputs."""
    output = folder / "output"
    output.write_text("", "utf-8")
    variables = {"GITHUB_ACTION_PATH": str(ROOT), "GITHUB_OUTPUT": str(output), **inputs}
    done = as_github_does(scripts(ACTION)["Name what is kept"], folder, variables)
    assert done.returncode == 0, done.stderr
    return dict(line.split("=") for line in output.read_text("utf-8").splitlines())


def test_what_the_action_keeps_is_named_by_release_and_by_what_was_asked(tmp_path: Path) -> None:
    one = kept(tmp_path, BRIEFS="", TO="md,html")
    # GitHub takes no comma in the key of a cache.
    assert all(re.fullmatch("[0-9a-f]{40}", value) for value in one.values())
    assert kept(tmp_path, BRIEFS="", TO="md,html") == one
    assert kept(tmp_path, BRIEFS="", TO="md")["asked"] != one["asked"]
    assert kept(tmp_path, BRIEFS="jalan", TO="md,html")["asked"] != one["asked"]
    assert kept(tmp_path, BRIEFS="", TO="md,html", SHARD="2/5")["asked"] != one["asked"]
    assert kept(tmp_path, BRIEFS="jalan", TO="md")["release"] == one["release"]


def test_what_is_kept_is_there_before_anything_is_checked() -> None:
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    names = [step.get("with", {}).get("path") or step.get("name") for step in steps]
    assert names.index(".briefgen") < names.index("Check") < names.index("Build")
    jobs = yaml.safe_load(GITLAB.read_text("utf-8"))
    assert [".briefgen"] in [one["paths"] for one in jobs[".briefgen"]["cache"]]


@pytest.mark.parametrize(
    ("node", "commands"),
    [
        ({}, ["check --format gitlab --", "build --to md --out build --"]),
        (
            {"CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "5"},
            [
                "check --format gitlab --shard 2/5 --",
                "build --to md --out build/2 --shard 2/5 --",
            ],
        ),
    ],
    ids=["one", "parallel"],
)
def test_gitlabs_parallel_jobs_build_a_shard_each(
    node: dict[str, str], commands: list[str], tmp_path: Path
) -> None:
    briefgen = tmp_path / "briefgen"
    briefgen.write_text('#!/bin/sh\necho "$@" >> commands\n', "utf-8")
    briefgen.chmod(0o755)
    script = "\n".join(yaml.safe_load(GITLAB.read_text("utf-8"))["briefs"]["script"])
    subprocess.run(
        ["sh", "-euc", script.replace("/tmp/briefgen/bin/briefgen", "./briefgen")],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "BRIEFGEN_TO": "md", "BRIEFGEN_BRIEFS": "", **node},
        check=True,
    )
    assert (tmp_path / "commands").read_text("utf-8").splitlines() == commands
