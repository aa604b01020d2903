// The shape of line languages (IOS, IOS-XR, NX-OS, EOS, FRR): one token a line, so that a tree costs one node a line.
// Words, blocks and meaning are read from the text by the language server; `!` is a comment anywhere in the first column of text.
export default grammar({
  name: 'lines',
  externals: $ => [$.banner_text, $.certificate_text, $._error_sentinel],
  extras: () => [/[ \t\f\v\u00a0]/],
  rules: {
    config: $ => repeat(choice($.command, $.comment, $.banner, $.certificate, $._eol)),
    command: () => /[^\s!#][^\r\n]*/,
    comment: () => /[!#][^\r\n]*/,
    banner: $ => prec.right(seq($.banner_head, optional(choice($.banner_text, $.banner_rest)))),
    banner_head: () => token(prec(1, /banner[ \t]+[A-Za-z][A-Za-z-]*/)),
    banner_rest: () => token(prec(1, /[^\s][^\r\n]*/)),
    certificate: $ => prec.right(seq($.certificate_head, optional($.certificate_text))),
    certificate_head: () => token(prec(1, /certificate[ \t]+[^\r\n]*/)),
    _eol: () => /\r\n|\n|\r/,
  },
});
