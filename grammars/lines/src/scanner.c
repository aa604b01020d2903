// Text inside line configurations that is no command: banners and certificate bodies. The scanner has no state.
#include "../../common/span.h"

enum { BANNER_TEXT, LINE_REST, CERTIFICATE_TEXT, RECOVERY };

void *tree_sitter_lines_external_scanner_create(void) { return NULL; }
void tree_sitter_lines_external_scanner_destroy(void *payload) { (void)payload; }
unsigned tree_sitter_lines_external_scanner_serialize(void *payload, char *buffer) {
  (void)payload, (void)buffer;
  return 0;
}
void tree_sitter_lines_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  (void)payload, (void)buffer, (void)length;
}

static bool is_word_character(int32_t c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

static void to_line_end(TSLexer *lexer, Span *span) {
  while (!at_line_end(lexer)) step(lexer, span);
}

static void past_line_end(TSLexer *lexer, Span *span) {
  if (lexer->lookahead == '\r') step(lexer, span);
  if (lexer->lookahead == '\n') step(lexer, span);
}

// Whether the line holds just this word, blanks after it apart. Stops where it no longer fits.
static bool is_line_of(TSLexer *lexer, Span *span, const char *word) {
  for (; *word; word++) {
    if (lexer->lookahead != *word) return false;
    step(lexer, span);
  }
  while (is_blank(lexer->lookahead)) step(lexer, span);
  return at_line_end(lexer);
}

static bool finish(TSLexer *lexer, TSSymbol symbol) {
  lexer->mark_end(lexer);
  lexer->result_symbol = symbol;
  return true;
}

// EOS: the text follows on lines of its own, up to a line `EOF`.
static bool banner_lines(TSLexer *lexer) {
  Span span = {0, 0};
  finish(lexer, LINE_REST);
  while (in_span(lexer, &span)) {
    past_line_end(lexer, &span);
    if (!in_span(lexer, &span)) break;
    if (is_line_of(lexer, &span, "EOF")) return finish(lexer, BANNER_TEXT);
    to_line_end(lexer, &span);
  }
  return true;
}

// From a delimiter to its next occurrence; `^C` stands for one character. What follows on the closing line belongs to it.
static bool delimited_banner(TSLexer *lexer) {
  Span span = {0, 0};
  int32_t delimiter = lexer->lookahead;
  step(lexer, &span);
  bool caret = delimiter == '^' && lexer->lookahead == 'C';
  if (caret) step(lexer, &span);
  // A letter opens a banner only when it stands alone: FRR writes `banner motd default` and `banner motd line …`.
  bool open = !is_word_character(delimiter) || is_blank(lexer->lookahead) || at_line_end(lexer);
  bool marked = false;
  while (open && in_span(lexer, &span)) {
    if (!marked && is_line_end(lexer->lookahead)) marked = finish(lexer, LINE_REST);
    bool hit = lexer->lookahead == delimiter;
    step(lexer, &span);
    if (!hit || (caret && lexer->lookahead != 'C')) continue;
    to_line_end(lexer, &span);
    return finish(lexer, BANNER_TEXT);
  }
  if (marked) return true;
  to_line_end(lexer, &span);
  return finish(lexer, LINE_REST);
}

static bool banner(TSLexer *lexer) {
  bool blank = is_blank(lexer->lookahead);
  while (is_blank(lexer->lookahead)) lexer->advance(lexer, true);
  if (at_line_end(lexer)) return banner_lines(lexer);
  if (blank) return delimited_banner(lexer);
  Span span = {0, 0};
  to_line_end(lexer, &span);
  return finish(lexer, LINE_REST);
}

static bool is_hex(int32_t c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// Lines of hexadecimal digits up to a line `quit`.
static bool certificate(TSLexer *lexer) {
  Span span = {0, 0};
  if (!is_line_end(lexer->lookahead)) return false;
  while (in_span(lexer, &span)) {
    past_line_end(lexer, &span);
    if (!in_span(lexer, &span)) return false;
    while (is_blank(lexer->lookahead)) step(lexer, &span);
    if (lexer->lookahead == 'q') return is_line_of(lexer, &span, "quit") && finish(lexer, CERTIFICATE_TEXT);
    while (is_hex(lexer->lookahead) || is_blank(lexer->lookahead)) step(lexer, &span);
    if (!at_line_end(lexer)) return false;
  }
  return false;
}

bool tree_sitter_lines_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  (void)payload;
  if (valid[RECOVERY]) return false;
  if (valid[BANNER_TEXT]) return banner(lexer);
  if (valid[CERTIFICATE_TEXT]) return certificate(lexer);
  return false;
}
