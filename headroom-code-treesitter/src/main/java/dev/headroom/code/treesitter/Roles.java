package dev.headroom.code.treesitter;

/** The types of nodes that matter, by grammar. */
final class Roles {
  private Roles() {}

  static Role.Table python() {
    return new Role.Table()
        .with(Role.COMMENT, "comment")
        .with(Role.IMPORT, "import_statement", "import_from_statement")
        .with(Role.WRAPPER, "decorated_definition")
        .with(Role.TYPE, "class_definition")
        .with(Role.MEMBER, "function_definition", "type_alias_statement")
        .with(Role.ASSIGNMENT, "expression_statement")
        .with(
            Role.CONTAINER,
            "if_statement",
            "try_statement",
            "with_statement",
            "for_statement",
            "while_statement",
            "match_statement",
            "elif_clause",
            "else_clause",
            "except_clause",
            "except_group_clause",
            "finally_clause",
            "case_clause")
        .with(Role.NEST, "assignment")
        .with(Role.BLOCK, "block")
        .with(Role.TABLE, "list", "dictionary", "set", "tuple");
  }

  static Role.Table script() {
    return new Role.Table()
        .with(Role.COMMENT, "comment", "html_comment")
        .with(Role.ATTRIBUTE, "decorator")
        .with(Role.IMPORT, "import_statement")
        .with(Role.WRAPPER, "export_statement", "ambient_declaration")
        .with(Role.ASSIGNMENT, "expression_statement")
        .with(Role.NAMESPACE, "internal_module", "module")
        .with(
            Role.TYPE,
            "class_declaration",
            "abstract_class_declaration",
            "class",
            "interface_declaration")
        .with(
            Role.MEMBER,
            "function_declaration",
            "generator_function_declaration",
            "function_signature",
            "method_definition",
            "method_signature",
            "abstract_method_signature",
            "property_signature",
            "field_definition",
            "public_field_definition",
            "lexical_declaration",
            "variable_declaration",
            "type_alias_declaration",
            "enum_declaration",
            "pair")
        .with(Role.PART, "variable_declarator", "assignment_expression")
        .with(
            Role.NEST,
            "arrow_function",
            "function_expression",
            "generator_function",
            "parenthesized_expression",
            "arguments")
        .with(Role.LIST, "class_body", "interface_body")
        .with(Role.BLOCK, "statement_block")
        .with(Role.TABLE, "object", "array", "object_type", "enum_body", "export_clause");
  }

  static Role.Table go() {
    return new Role.Table()
        .with(Role.COMMENT, "comment")
        .with(Role.IMPORT, "import_declaration")
        .with(
            Role.MEMBER,
            "function_declaration",
            "method_declaration",
            "type_declaration",
            "const_declaration",
            "var_declaration")
        .with(
            Role.PART,
            "type_spec",
            "type_alias",
            "const_spec",
            "var_spec",
            "struct_type",
            "interface_type")
        .with(Role.NEST, "composite_literal")
        .with(Role.LIST, "field_declaration_list", "statement_list", "const_spec_list")
        .with(Role.BLOCK, "block")
        .with(Role.TABLE, "literal_value");
  }

  static Role.Table rust() {
    return new Role.Table()
        .with(Role.COMMENT, "line_comment", "block_comment")
        .with(Role.ATTRIBUTE, "attribute_item")
        .with(Role.IMPORT, "use_declaration", "extern_crate_declaration")
        .with(Role.NAMESPACE, "mod_item", "foreign_mod_item")
        .with(Role.TYPE, "impl_item", "trait_item")
        .with(
            Role.MEMBER,
            "function_item",
            "function_signature_item",
            "struct_item",
            "enum_item",
            "union_item",
            "const_item",
            "static_item",
            "type_item",
            "associated_type",
            "macro_definition",
            "macro_invocation")
        .with(Role.NEST, "reference_expression")
        .with(Role.LIST, "declaration_list", "field_declaration_list", "enum_variant_list")
        .with(Role.BLOCK, "block")
        .with(Role.TABLE, "array_expression");
  }

  static Role.Table c() {
    return new Role.Table()
        .with(Role.COMMENT, "comment")
        .with(Role.IMPORT, "preproc_include")
        .with(Role.WRAPPER, "template_declaration")
        .with(
            Role.CONTAINER,
            "preproc_if",
            "preproc_ifdef",
            "preproc_else",
            "preproc_elif",
            "preproc_elifdef")
        .with(Role.NAMESPACE, "namespace_definition", "linkage_specification")
        .with(Role.TYPE, "class_specifier", "struct_specifier", "union_specifier")
        .with(Role.ACCESS, "access_specifier")
        .with(
            Role.MEMBER,
            "function_definition",
            "declaration",
            "field_declaration",
            "type_definition",
            "enum_specifier",
            "preproc_def",
            "preproc_function_def",
            "alias_declaration",
            "using_declaration",
            "friend_declaration",
            "static_assert_declaration",
            "concept_definition")
        .with(
            Role.PART,
            "init_declarator",
            "function_declarator",
            "pointer_declarator",
            "reference_declarator",
            "array_declarator",
            "parenthesized_declarator")
        .with(Role.LIST, "declaration_list", "field_declaration_list", "enumerator_list")
        .with(Role.BLOCK, "compound_statement")
        .with(Role.TABLE, "initializer_list");
  }

  static Role.Table csharp() {
    return new Role.Table()
        .with(Role.COMMENT, "comment")
        .with(Role.IMPORT, "using_directive")
        .with(Role.CONTAINER, "preproc_if", "preproc_else", "preproc_elif")
        .with(Role.NAMESPACE, "namespace_declaration", "file_scoped_namespace_declaration")
        .with(
            Role.TYPE,
            "class_declaration",
            "struct_declaration",
            "record_declaration",
            "record_struct_declaration",
            "interface_declaration")
        .with(
            Role.MEMBER,
            "method_declaration",
            "constructor_declaration",
            "destructor_declaration",
            "property_declaration",
            "indexer_declaration",
            "event_declaration",
            "event_field_declaration",
            "operator_declaration",
            "conversion_operator_declaration",
            "field_declaration",
            "delegate_declaration",
            "enum_declaration")
        .with(Role.PART, "variable_declaration", "variable_declarator")
        .with(Role.NEST, "accessor_list", "accessor_declaration")
        .with(Role.LIST, "declaration_list", "enum_member_declaration_list")
        .with(Role.BLOCK, "block")
        .with(Role.TABLE, "initializer_expression");
  }

  static Role.Table kotlin() {
    return new Role.Table()
        .with(Role.COMMENT, "line_comment", "multiline_comment")
        .with(Role.CONTAINER, "import_list")
        .with(Role.IMPORT, "import_header")
        .with(
            Role.TYPE, "class_declaration", "object_declaration", "companion_object", "enum_entry")
        .with(
            Role.MEMBER,
            "function_declaration",
            "property_declaration",
            "getter",
            "setter",
            "secondary_constructor",
            "anonymous_initializer",
            "type_alias")
        .with(Role.PART, "variable_declaration")
        .with(Role.NEST, "call_suffix", "annotated_lambda")
        .with(Role.LIST, "class_body", "enum_class_body", "statements")
        .with(Role.BLOCK, "function_body", "lambda_literal");
  }
}
