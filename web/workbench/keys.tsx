import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { singleKeysAreOn } from './single-keys.ts';

const CommandMenu = lazy(async () => ({ default: (await import('./command-menu.tsx')).CommandMenu }));
const KeyHelp = lazy(async () => ({ default: (await import('./key-help.tsx')).KeyHelp }));

const SECOND = 1200;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null;

const PLACES = { i: '/', r: '/requests', h: '/hearings', f: '/findings', p: '/procedures', l: '/law', n: '/new' } as const;

/** Ctrl K, ?, and G then a letter; never while somebody types or composes a character. 快捷键 */
export function Keys(): ReactNode {
  const { words } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'menu' | 'help'>();
  const wentAt = useRef(0);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen('menu');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !singleKeysAreOn()) return;
      const isSecond = Date.now() - wentAt.current < SECOND;
      const place = PLACES[event.key as keyof typeof PLACES];
      if (event.key === '?') setOpen('help');
      else if (event.key === 'g') wentAt.current = Date.now();
      else if (isSecond && event.key === 'a') void navigate({ to: '/', search: { scope: 'agency' } });
      else if (isSecond && place !== undefined) void navigate({ to: place });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [navigate]);
  return (
    <>
      <Button kind="plain" onPress={() => setOpen('menu')}>
        {words.commands.open} <kbd className="wide-only">Ctrl K</kbd>
      </Button>
      <Suspense>
        {open === 'menu' ? <CommandMenu isOpen close={() => setOpen(undefined)} /> : null}
        {open === 'help' ? <KeyHelp isOpen close={() => setOpen(undefined)} /> : null}
      </Suspense>
    </>
  );
}
