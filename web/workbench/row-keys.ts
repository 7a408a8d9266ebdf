import { useEffect, type RefObject } from 'react';

/** J and K go down and up, Enter opens, / goes to the filter: never while somebody types or composes a character. */
export function useRowKeys(body: RefObject<HTMLTableSectionElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('tr td:nth-child(2) a') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      if (event.key === 'j') links[Math.min(at + 1, links.length - 1)]?.focus();
      else if (event.key === 'k') links[Math.max(at - 1, 0)]?.focus();
      else if (event.key === '/') document.querySelector<HTMLInputElement>('#inbox-filter')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [body]);
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
