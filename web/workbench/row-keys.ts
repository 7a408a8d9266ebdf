import { useEffect, type RefObject } from 'react';
import { singleKeysAreOn } from './single-keys.ts';

/**
 * J and K go down and up, Enter opens, E acts, X selects, / goes to the filter: never while somebody types or composes a character, or has turned single keys off.
 * `draw` draws a row that is not there yet, before it returns, so that no press is lost however fast they come.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, draw: (index: number) => void): void {
  useEffect(() => {
    const rowAt = (index: number): HTMLElement | null | undefined =>
      list.current?.querySelector<HTMLElement>(`[data-row][data-index="${index}"]`);
    /** The row before or after; the first that is drawn where none has the focus. */
    const rowFrom = (row: HTMLElement | undefined, by: 1 | -1): HTMLElement | null | undefined => {
      if (row === undefined) return list.current?.querySelector<HTMLElement>('[data-row]');
      const index = Number(row.dataset['index']) + by;
      if (rowAt(index) === null) draw(index);
      return rowAt(index);
    };
    const press = (event: KeyboardEvent): void => {
      if (!singleKeysAreOn() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const row = document.activeElement?.closest<HTMLElement>('[data-row]') ?? undefined;
      if (event.key === 'j') focusOn(rowFrom(row, 1));
      else if (event.key === 'k') focusOn(rowFrom(row, -1));
      else if (event.key === 'e' && row !== undefined) row.querySelector<HTMLAnchorElement>('a[data-acts]')?.click();
      else if (event.key === 'x' && row !== undefined) row.querySelector<HTMLInputElement>('input[data-chooses]')?.click();
      else if (event.key === '/') document.querySelector<HTMLInputElement>('#inbox-filter')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [list, draw]);
}

function focusOn(row: HTMLElement | null | undefined): void {
  row?.querySelector<HTMLAnchorElement>('a[data-opens]')?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');
