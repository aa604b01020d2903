// The shape of brace languages (Junos) and of their `display set` form. Flat on purpose: heads and closing braces are items of their own, so that any
// piece of a file parses and a missing brace costs nothing but itself. Nesting is a later pass of the language server.
export default grammar({
  name: 'braces',
  // `_open` and `_recovery` are never used: they show the scanner that a statement is open, and that the parser recovers from an error.
  externals: $ => [$._words, $.set_line, $.block_comment, $._open, $._recovery],
  extras: $ => [/[ \t\v\f\r\n\u00a0\ufeff]/, $.comment, $.block_comment],
  rules: {
    config: $ => repeat(choice($.open, $.close, $.statement, $.set_line)),
    open: $ => choice('{', seq($._phrase, '{')),
    statement: $ => choice(';', prec.right(seq($._phrase, optional(choice(';', $._open))))),
    close: () => '}',
    // Words of one line each, with their strings and lists; comments and line ends stand between them.
    _phrase: $ => prec.right(repeat1($._words)),
    comment: () => /#[^\r\n]*/,
  },
});
