/** The words of lines as a tree, in an order that can be changed: siblings are a linked list beside their map. */
import type { PathLine, PlacedWord } from './line.ts';

export class Node {
  readonly children = new Map<string, Node>();
  first?: Node;
  last?: Node;
  next?: Node;
  previous?: Node;
  parent?: Node;
  placed?: PlacedWord;
  inactive = false;
  /** Not the word that its lines were written with. */
  renamed = false;
  /** The statement that ends here. */
  line?: PathLine;
  /** The word is one of the values of the line's list. */
  isListed = false;

  get text(): string {
    return this.placed?.word.text ?? '';
  }

  child(placed: PlacedWord): Node {
    return this.children.get(placed.word.text) ?? this.append(nodeOf(placed));
  }

  /** Puts a node without a parent behind `before`'s previous sibling, or at the end. */
  append(node: Node, before?: Node): Node {
    node.parent = this;
    node.next = before;
    node.previous = before ? before.previous : this.last;
    if (node.previous) node.previous.next = node;
    else this.first = node;
    if (before) before.previous = node;
    else this.last = node;
    this.children.set(node.text, node);
    return node;
  }

  remove(): void {
    const { parent, previous, next } = this;
    if (!parent) return;
    if (previous) previous.next = next;
    else parent.first = next;
    if (next) next.previous = previous;
    else parent.last = previous;
    parent.children.delete(this.text);
    this.parent = this.next = this.previous = undefined;
  }

  find(words: readonly PlacedWord[]): Node | undefined {
    let at: Node | undefined = this;
    for (const { word } of words) {
      at = at.children.get(word.text);
      if (!at) return undefined;
    }
    return at;
  }
}

export function nodeOf(placed: PlacedWord): Node {
  const node = new Node();
  node.placed = placed;
  return node;
}
