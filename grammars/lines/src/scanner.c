// Text that belongs to no command table: the body of a banner up to its delimiter, and the hexadecimal body of a certificate up to `quit`.
// The scanner keeps no state. Both tokens are refused when they are not closed, so that an unfinished banner costs only its own line.
#include "tree_sitter/parser.h"

enum { BANNER_TEXT, CERTIFICATE_TEXT, ERROR_SENTINEL };

void *tree_sitter_lines_external_scanner_create(void) { return 0; }
void tree_sitter_lines_external_scanner_destroy(void *payload) { (void)payload; }
unsigned tree_sitter_lines_external_scanner_serialize(void *payload, char *buffer) { (void)payload; (void)buffer; return 0; }
void tree_sitter_lines_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) { (void)payload; (void)buffer; (void)length; }

static void take(TSLexer *lexer) { lexer->advance(lexer, false); }
static bool at_line_end(TSLexer *lexer) { return lexer->lookahead == '\n' || lexer->lookahead == '\r'; }

static void skip_blanks(TSLexer *lexer, bool skip) {
  while (lexer->lookahead == ' ' || lexer->lookahead == '\t') lexer->advance(lexer, skip);
}

static void take_line(TSLexer *lexer) {
  while (!lexer->eof(lexer) && !at_line_end(lexer)) take(lexer);
}

static bool take_line_end(TSLexer *lexer) {
  if (lexer->lookahead == '\r') take(lexer);
  if (lexer->lookahead == '\n') take(lexer);
  return !lexer->eof(lexer);
}

// Takes `word` if it is all that stands on the line but blanks.
static bool take_word_line(TSLexer *lexer, const char *word) {
  for (; *word; word++) {
    if (lexer->lookahead != *word) return false;
    take(lexer);
  }
  lexer->mark_end(lexer);
  skip_blanks(lexer, false);
  return lexer->eof(lexer) || at_line_end(lexer);
}

// Lines up to one that says only EOF.
static bool banner_until_eof_line(TSLexer *lexer) {
  while (take_line_end(lexer)) {
    if (take_word_line(lexer, "EOF")) return true;
    take_line(lexer);
  }
  return false;
}

// Text up to the second delimiter: `^C` in two characters, or any single one.
static bool banner_until_delimiter(TSLexer *lexer) {
  int32_t first = lexer->lookahead, second = 0;
  take(lexer);
  if (first == '^' && lexer->lookahead == 'C') {
    second = 'C';
    take(lexer);
  }
  while (!lexer->eof(lexer)) {
    bool hit = lexer->lookahead == first;
    take(lexer);
    if (!hit) continue;
    if (second && lexer->lookahead != second) continue;
    take_line(lexer);
    lexer->mark_end(lexer);
    return true;
  }
  return false;
}

static bool banner(TSLexer *lexer) {
  skip_blanks(lexer, true);
  if (lexer->eof(lexer)) return false;
  lexer->result_symbol = BANNER_TEXT;
  return at_line_end(lexer) ? banner_until_eof_line(lexer) : banner_until_delimiter(lexer);
}

static bool is_hex(int32_t c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

static bool certificate(TSLexer *lexer) {
  lexer->result_symbol = CERTIFICATE_TEXT;
  while (take_line_end(lexer)) {
    skip_blanks(lexer, false);
    if (lexer->lookahead == 'q') return take_word_line(lexer, "quit");
    while (is_hex(lexer->lookahead) || lexer->lookahead == ' ' || lexer->lookahead == '\t') take(lexer);
    if (!at_line_end(lexer)) return false;
  }
  return false;
}

bool tree_sitter_lines_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  (void)payload;
  if (valid[ERROR_SENTINEL]) return false;
  if (valid[BANNER_TEXT]) return banner(lexer);
  if (valid[CERTIFICATE_TEXT]) return certificate(lexer);
  return false;
}
