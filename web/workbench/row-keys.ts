import { useEffect, type RefObject } from 'react';
import { singleKeysAreOn } from './single-keys.ts';

/** J and K go down and up, Enter opens, E acts, X selects, / goes to the filter: never while somebody types or composes a character, or has turned single keys off. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!singleKeysAreOn() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-opens]') ?? [])];
      const row = document.activeElement?.closest('[data-row]');
      const at = links.findIndex((link) => link.closest('[data-row]') === row && row !== null);
      if (event.key === 'j') focusOn(links[Math.min(at + 1, links.length - 1)]);
      else if (event.key === 'k') focusOn(links[Math.max(at - 1, 0)]);
      else if (event.key === 'e' && row instanceof HTMLElement) row.querySelector<HTMLAnchorElement>('a[data-acts]')?.click();
      else if (event.key === 'x' && row instanceof HTMLElement) row.querySelector<HTMLInputElement>('input[data-chooses]')?.click();
      else if (event.key === '/') document.querySelector<HTMLInputElement>('#inbox-filter')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [list]);
}

function focusOn(link: HTMLAnchorElement | undefined): void {
  link?.focus();
  link?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');
