// The shape of brace languages (Junos) and of their `display set` form. Flat on purpose: `{` and `}` are items of their own, so that any piece of a file
// parses and a missing brace costs nothing but itself. Nesting is a later pass of the language server.
export default grammar({
  name: 'braces',
  extras: $ => [/[ \t\f\v\r\n\u00a0]/, $.comment],
  rules: {
    config: $ => repeat(choice($.open, $.close, $.statement, $.set_line)),
    open: $ => seq(repeat1($._word), '{'),
    statement: $ => seq(repeat($._word), ';'),
    close: () => '}',
    set_line: () => token(prec(1, /(set|delete|deactivate|activate|protect|unprotect|insert|rename|copy|annotate|replace)[ \t][^\r\n]*/)),
    _word: $ => choice($._plain, $._string, '[', ']'),
    _plain: () => /([^\s{}\[\];"#\/]|\/[^*\s{}\[\];"])[^\s{}\[\];"]*/,
    _string: () => /"([^"\\\r\n]|\\[^\r\n])*"?/,
    comment: () => token(choice(prec(2, /\/\*([^*]|\*+[^*\/])*\*+\//), prec(1, /\/\*[^\r\n]*/), /#[^\r\n]*/)),
  },
});
