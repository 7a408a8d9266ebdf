import type { Finding } from '#justice/basics';
import { findItemMark, isSubItem, tidy } from './lines.ts';
import type { Item, Paragraph } from './statute.ts';

/** A line of a source, with where it stands. */
export interface SourceLine {
  readonly text: string;
  readonly where: string;
}

interface Reading {
  readonly paragraphs: { text: string; items: Item[] }[];
  readonly findings: Finding[];
}

/**
 * The paragraphs of an article from its lines. A line is a paragraph unless it is an item （一）, which belongs to the paragraph before it;
 * a sub-item 1., which belongs to the item (or paragraph) before it; or a line after which the same list goes on, which belongs to the item
 * before it (刑诉法解释 §1: 本项规定的案件…). Findings: items out of order. 款、项、目
 */
export function readParagraphs(lines: readonly SourceLine[]): {
  readonly paragraphs: readonly Paragraph[];
  readonly findings: readonly Finding[];
} {
  const reading: Reading = { paragraphs: [], findings: [] };
  for (const { text, where } of lines) {
    const line = tidy(text);
    if (line !== '') readLine(reading, line, where);
  }
  return reading;
}

function readLine({ paragraphs, findings }: Reading, line: string, where: string): void {
  const item = findItemMark(line);
  if (item !== undefined && goesOn(paragraphs, item.number)) takeBack(paragraphs);
  const last = paragraphs.at(-1);
  if (item !== undefined) {
    const holder = last ?? { text: '', items: [] };
    if (last === undefined) paragraphs.push(holder);
    const expected = (holder.items.at(-1)?.number ?? 0) + 1;
    if (item.number !== expected) findings.push(outOfOrder(item.number, expected, where));
    holder.items.push({ number: item.number, text: item.rest });
    return;
  }
  const lastItem = last?.items.at(-1);
  if (last === undefined || !isSubItem(line)) paragraphs.push({ text: line, items: [] });
  else if (lastItem === undefined) last.text += `\n${line}`;
  else last.items[last.items.length - 1] = { ...lastItem, text: `${lastItem.text}\n${line}` };
}

/** Whether an item continues the list that the line before it seemed to have ended. */
function goesOn(paragraphs: Reading['paragraphs'], number: number): boolean {
  const [listing, last] = paragraphs.slice(-2);
  return last?.items.length === 0 && listing !== undefined && listing.items.length > 0 && listing.items.length + 1 === number;
}

/** Gives the last line back to the item before it. */
function takeBack(paragraphs: Reading['paragraphs']): void {
  const line = paragraphs.pop();
  const items = paragraphs.at(-1)?.items;
  const item = items?.at(-1);
  if (line !== undefined && items !== undefined && item !== undefined)
    items[items.length - 1] = { ...item, text: `${item.text}\n${line.text}` };
}

function outOfOrder(found: number, expected: number, where: string): Finding {
  return { code: 'statutes/item-out-of-order', where, help: `item ${found} where item ${expected} was to come; read the source` };
}
