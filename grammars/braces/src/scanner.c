// Runs of words, lines of verbs (`set …`) and block comments of brace configurations. The scanner has no state.
// server/src/shapes/braces.ts follows the same rules and must agree.
#include "../../common/span.h"
#include <string.h>

enum { WORDS, SET_LINE, BLOCK_COMMENT, OPEN, RECOVERY };

static const char *const verbs[] = {"set",    "delete", "deactivate", "activate", "protect", "unprotect",
                                    "insert", "rename", "copy",       "annotate", "replace", "edit"};
#define VERB_LENGTH 10

void *tree_sitter_braces_external_scanner_create(void) { return NULL; }
void tree_sitter_braces_external_scanner_destroy(void *payload) { (void)payload; }
unsigned tree_sitter_braces_external_scanner_serialize(void *payload, char *buffer) {
  (void)payload, (void)buffer;
  return 0;
}
void tree_sitter_braces_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  (void)payload, (void)buffer, (void)length;
}

static bool is_terminator(int32_t c) { return c == ';' || c == '{' || c == '}'; }

typedef enum { CLOSED, UNCLOSED, UNCLOSED_TERMINATED } StringEnd;

// From an opening quote. Closed: the lexer stands behind it. Unclosed: the mark is at the end of its first line, before a terminator that ends it.
// A quote on a later line closes only where a word can end: otherwise it opens a string of its own, and this one lacks its quote.
static StringEnd string(TSLexer *lexer, bool one_line) {
  Span span = {0, 0};
  bool terminated = false;
  for (step(lexer, &span); in_span(lexer, &span);) {
    int32_t c = lexer->lookahead;
    bool first = span.lines == 0;
    if (first && is_line_end(c) && !terminated) lexer->mark_end(lexer);
    if (is_line_end(c) && one_line) break;
    if (first && is_terminator(c) && !terminated) lexer->mark_end(lexer);
    if (first && !is_line_end(c)) terminated = is_terminator(c) || (terminated && is_blank(c));
    // The mark moves behind a line end only when the string turns out to be closed.
    step(lexer, &span);
    if (c == '\\' && !at_line_end(lexer)) step(lexer, &span);
    if (c != '"') continue;
    c = lexer->lookahead;
    if (first || is_blank(c) || at_line_end(lexer) || is_terminator(c) || c == ']') return CLOSED;
    break;
  }
  if (span.lines == 0 && !terminated) lexer->mark_end(lexer);
  return terminated ? UNCLOSED_TERMINATED : UNCLOSED;
}

// The words of a line up to a terminator or comment. `in_word`: the lexer stands inside the first of them.
// After a verb a string ends with its line, and comments are words. Returns whether a string that lacks its quote left a terminator over.
static bool words(TSLexer *lexer, bool in_word, bool after_verb) {
  lexer->result_symbol = WORDS;
  for (;;) {
    int32_t c = lexer->lookahead;
    bool stop = at_line_end(lexer) || is_terminator(c);
    if (in_word && (stop || is_blank(c))) lexer->mark_end(lexer);
    if (stop || (c == '#' && !in_word && !after_verb)) return false;
    if (c == '"') {
      StringEnd end = string(lexer, after_verb);
      if (end != CLOSED) return end == UNCLOSED_TERMINATED;
      lexer->mark_end(lexer);
      in_word = false;
      continue;
    }
    lexer->advance(lexer, false);
    if (c == '/' && !in_word && !after_verb && lexer->lookahead == '*') return false;
    in_word = !is_blank(c);
  }
}

static bool is_verb(const char *word) {
  for (unsigned i = 0; i < sizeof verbs / sizeof *verbs; i++)
    if (strcmp(verbs[i], word) == 0) return true;
  return false;
}

// A line that begins with a verb, unless it ends a brace statement or opens a block.
static bool verb_line(TSLexer *lexer) {
  char word[VERB_LENGTH + 1];
  unsigned length = 0;
  for (; length < VERB_LENGTH && lexer->lookahead >= 'a' && lexer->lookahead <= 'z'; length++) {
    word[length] = (char)lexer->lookahead;
    lexer->advance(lexer, false);
  }
  word[length] = 0;
  bool verb = is_blank(lexer->lookahead) && is_verb(word);
  bool terminated = words(lexer, length > 0, verb);
  if (!verb || terminated || !at_line_end(lexer)) return true;
  lexer->mark_end(lexer);
  lexer->result_symbol = SET_LINE;
  return true;
}

static bool block_comment(TSLexer *lexer) {
  Span span = {0, 0};
  bool marked = false;
  lexer->result_symbol = BLOCK_COMMENT;
  for (step(lexer, &span); in_span(lexer, &span);) {
    int32_t c = lexer->lookahead;
    if (is_line_end(c) && !marked) {
      lexer->mark_end(lexer);
      marked = true;
    }
    step(lexer, &span);
    if (c != '*' || lexer->lookahead != '/') continue;
    step(lexer, &span);
    lexer->mark_end(lexer);
    return true;
  }
  if (!marked) lexer->mark_end(lexer);
  return true;
}

bool tree_sitter_braces_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  (void)payload;
  if (valid[RECOVERY]) return false;
  bool new_line = !valid[OPEN];
  while (is_blank(lexer->lookahead) || is_line_end(lexer->lookahead)) {
    if (is_line_end(lexer->lookahead)) new_line = true;
    lexer->advance(lexer, true);
  }
  int32_t c = lexer->lookahead;
  if (lexer->eof(lexer) || is_terminator(c) || c == '#') return false;
  if (c == '/') {
    lexer->advance(lexer, false);
    if (lexer->lookahead == '*') return block_comment(lexer);
    words(lexer, true, false);
    return true;
  }
  if (new_line) return verb_line(lexer);
  words(lexer, false, false);
  return true;
}
