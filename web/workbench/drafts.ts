import { useCallback, useEffect, useRef, useState } from 'react';

/** What somebody has filled in. */
export type Filled = Readonly<Record<string, unknown>>;

const keyOf = (name: string): string => `fashu-draft:${name}`;

function stored(name: string): Filled | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(name));
    return text === null ? undefined : (JSON.parse(text) as Filled);
  } catch {
    return undefined;
  }
}

interface Draft {
  readonly filled: Filled;
  readonly fill: (some: Filled) => void;
  readonly savedAt: string | undefined;
  readonly wasFound: boolean;
  readonly discard: () => void;
  /** Keeps what is there now, without waiting. */
  readonly keep: () => void;
}

const AFTER = 800;

/** What is being filled in, kept on this device until it is submitted; it ends with the browser's session, since others use the machine too. 草稿 */
export function useDraft(name: string, start: Filled): Draft {
  const [found] = useState(() => stored(name));
  const [filled, setFilled] = useState<Filled>(found ?? start);
  const [savedAt, setSavedAt] = useState<string>();
  const isTouched = useRef(false);
  useEffect(() => {
    if (!isTouched.current) return undefined;
    const timer = setTimeout(() => {
      sessionStorage.setItem(keyOf(name), JSON.stringify(filled));
      setSavedAt(new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' }));
    }, AFTER);
    return () => clearTimeout(timer);
  }, [filled, name]);
  const fill = useCallback((some: Filled) => {
    isTouched.current = true;
    setFilled((before) => ({ ...before, ...some }));
  }, []);
  const discard = useCallback(() => {
    isTouched.current = false;
    sessionStorage.removeItem(keyOf(name));
    setFilled(start);
    setSavedAt(undefined);
  }, [name, start]);
  const keep = useCallback(() => sessionStorage.setItem(keyOf(name), JSON.stringify(filled)), [filled, name]);
  return { filled, fill, keep, savedAt, wasFound: found !== undefined, discard };
}
