// How far a piece of text that spans lines may reach, so that one that is never closed costs only its first line.
// server/src/shapes/line-ends.ts holds the same limits and must agree.
#ifndef SPAN_H
#define SPAN_H
#include "tree_sitter/parser.h"

#define SPAN_LINES 500
#define SPAN_UNITS 65536

typedef struct {
  uint32_t lines; // line ends passed
  uint32_t units; // UTF-16 units passed since the first of them
} Span;

static inline bool is_blank(int32_t c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == 0xa0 || c == 0xfeff; }

static inline bool is_line_end(int32_t c) { return c == '\n' || c == '\r'; }

static inline bool in_span(TSLexer *lexer, const Span *span) {
  return span->lines <= SPAN_LINES && span->units < SPAN_UNITS && !lexer->eof(lexer);
}

// Moves over one character; the two of \r\n are one line end.
static inline void step(TSLexer *lexer, Span *span) {
  int32_t c = lexer->lookahead;
  lexer->advance(lexer, false);
  if (span->lines > 0) span->units += c > 0xffff ? 2 : 1;
  if (c == '\n' || (c == '\r' && lexer->lookahead != '\n')) span->lines++;
}

static inline bool at_line_end(TSLexer *lexer) { return is_line_end(lexer->lookahead) || lexer->eof(lexer); }

#endif
