// The shape of the routing policy language of IOS-XR: statements with nested conditions, and the members of sets.
// Only the words that hold statements together are known here; what is tested and changed is read from the words by the language server.
export default grammar({
  name: 'rpl',
  word: $ => $.word,
  extras: $ => [/[\s\u00a0\ufeff]/, $.comment],
  rules: {
    // The text between `route-policy` and `end-policy`, or that of a set in parentheses.
    source: $ => choice(repeat($._statement), $.members),
    _statement: $ => choice($.if, $.apply, $.disposition, $.action),
    if: $ => seq('if', field('condition', $._condition), 'then', repeat($._statement), repeat($.elseif), optional($.else), 'endif'),
    elseif: $ => seq('elseif', field('condition', $._condition), 'then', repeat($._statement)),
    else: $ => seq('else', repeat($._statement)),
    apply: $ => seq('apply', field('policy', $.word), optional($.members)),
    disposition: () => choice('pass', 'drop', 'done'),
    action: $ => seq($.verb, repeat($._operand)),
    verb: () => choice('set', 'prepend', 'delete', 'remove', 'replace', 'add', 'var', 'suppress-route', 'unsuppress-route'),
    _condition: $ => choice($.or, $.and, $.not, $.group, $.apply, $.test),
    or: $ => prec.left(1, seq($._condition, 'or', $._condition)),
    and: $ => prec.left(2, seq($._condition, 'and', $._condition)),
    not: $ => prec(3, seq('not', $._condition)),
    group: $ => seq('(', $._condition, ')'),
    test: $ => seq($.word, repeat($._operand)),
    _operand: $ => choice($.word, $.string, $.members),
    members: $ => seq('(', optional(seq($.member, repeat(seq(',', $.member)), optional(','))), ')'),
    member: $ => repeat1(choice($.word, $.string)),
    string: () => token(choice(/'[^'\r\n]*'/, /"[^"\r\n]*"/)),
    word: () => /[^\s\u00a0\ufeff#,()'"]+/,
    comment: () => token(/#[^\r\n]*/),
  },
});
