"""Say in an analyst's words what a validation error of pydantic's means."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pydantic import BaseModel

from briefgen.findings import Finding
from briefgen.source import key_faults, type_faults, value_faults
from briefgen.source.case import Case, Fault
from briefgen.source.tree import MappingNode


def finding_of(model: type[BaseModel], root: MappingNode, fault: Fault) -> Finding:
    """Make a finding of a fault found in `root` when it was held against `model`."""
    case = Case(model, root, fault)
    if case.is_empty and fault.type != "extra_forbidden":
        return key_faults.empty(case)
    return _FINDERS.get(fault.type, value_faults.as_the_model_says)(case)


_FINDERS: Mapping[str, Callable[[Case], Finding]] = {
    "missing": key_faults.missing,
    "union_tag_not_found": key_faults.missing_kind,
    "union_tag_invalid": value_faults.not_a_kind,
    "extra_forbidden": key_faults.not_known,
    "string_type": type_faults.not_text,
    "text_type": type_faults.not_a_text,
    "number_type": type_faults.not_a_number,
    "whole_number_type": type_faults.not_whole,
    "int_type": type_faults.not_whole,
    "int_from_float": type_faults.not_whole,
    "float_type": type_faults.not_a_number,
    "bool_type": type_faults.not_true_or_false,
    "tuple_type": type_faults.not_a_list,
    "dict_type": type_faults.not_a_mapping,
    "mapping_type": type_faults.not_a_mapping,
    "model_type": type_faults.not_a_mapping,
    "model_attributes_type": type_faults.not_a_mapping,
    "enum": value_faults.not_a_choice,
    "literal_error": value_faults.not_a_choice,
    "string_pattern_mismatch": value_faults.unlike_pattern,
    "greater_than_equal": value_faults.out_of_range,
    "greater_than": value_faults.out_of_range,
    "less_than_equal": value_faults.out_of_range,
    "less_than": value_faults.out_of_range,
    "finite_number": value_faults.infinite,
    "decimal_max_digits": value_faults.too_many_digits,
    "string_too_short": key_faults.empty,
    "string_too_long": value_faults.too_long_text,
    "too_short": value_faults.too_few,
    "too_long": value_faults.too_many,
    "repeated_language": value_faults.a_language_twice,
    "repeated_item": value_faults.an_item_twice,
    "foreign_authority": value_faults.a_foreign_authority,
    "chart_data": value_faults.not_one_way_of_giving_facts,
    "date_format": value_faults.not_a_date,
    "partial_date_format": value_faults.not_a_partial_date,
    "date_value": value_faults.no_such_day,
}
"""What makes a finding of each of pydantic's error types, and of the model's own."""
