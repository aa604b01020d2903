// The shape of line languages (IOS, IOS-XR, NX-OS, EOS, FRR): one token a line, so that a tree costs one node a line.
// Words, blocks and meaning are read from the text by the language server. A line that begins with `!` or `#` is a comment.
export default grammar({
  name: 'lines',
  // `_line_rest` closes a banner that has no text of its own; `_recovery` is never used: it shows the scanner that the parser recovers from an error.
  externals: $ => [$.banner_text, $._line_rest, $.certificate_text, $._recovery],
  extras: () => [/[ \t\v\f\r\n\u00a0\ufeff]/],
  rules: {
    config: $ => repeat(choice($.command, $.comment, $.banner, $.certificate)),
    command: () => /[^ \t\v\f\r\n\u00a0\ufeff!#][^\r\n]*/,
    comment: () => /[!#][^\r\n]*/,
    banner: $ => seq($._banner_head, choice($.banner_text, $._line_rest)),
    _banner_head: () => token(prec(1, /banner[ \t]+[A-Za-z-]+/)),
    certificate: $ => prec.right(seq($._certificate_head, optional($.certificate_text))),
    _certificate_head: () => token(prec(1, /(crypto[ \t]+(pki|ca)[ \t]+)?certificate[ \t][^\r\n]*/)),
  },
});
