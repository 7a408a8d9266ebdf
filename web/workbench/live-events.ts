import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { readChanges } from './desk-queries.ts';

interface Live {
  /** Since when nothing is heard of the server, as the clock on the wall shows it. */
  readonly away: string | undefined;
  /** It was away, and is heard again. */
  readonly isBack: boolean;
}

interface Heard {
  readonly away: () => void;
  readonly back: () => void;
}

/** What changes elsewhere is read again here; when the server cannot be reached, that is known, and when it can again, everything is read anew. */
export function useLiveEvents(isSignedIn: boolean): Live {
  const queries = useQueryClient();
  const [live, setLive] = useState<Live>({ away: undefined, isBack: false });
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const heard = {
      away: () =>
        setLive((before) =>
          before.away === undefined
            ? {
                away: new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }),
                isBack: false,
              }
            : before,
        ),
      back: () => {
        setLive((before) => (before.away === undefined ? before : { away: undefined, isBack: true }));
        void queries.invalidateQueries();
      },
    };
    return listening(heard, readingAgain(queries));
  }, [isSignedIn, queries]);
  return live;
}

const TOPICS = ['case.changed', 'request.asked', 'request.answered', 'case.handed', 'document.served'];
/** A proxy that ends a stream opens the next one within this. */
const GRACE = 2500;
const AGAIN = 4000;

/** Listens until it is told to stop; a stream that was refused is asked for again. */
function listening({ away, back }: Heard, changed: Reading): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let isAway = false;
  const lose = (): void => {
    isAway = true;
    away();
  };
  const open = (): void => {
    source?.close();
    source = new EventSource('/api/v1/events');
    source.addEventListener('open', () => {
      clearTimeout(grace);
      grace = undefined;
      if (isAway) back();
      isAway = false;
    });
    source.addEventListener('error', () => {
      grace ??= setTimeout(lose, GRACE);
      clearTimeout(again);
      again = setTimeout(() => source?.readyState === EventSource.CLOSED && open(), AGAIN);
    });
    for (const topic of TOPICS) source.addEventListener(topic, changed.hear);
  };
  open();
  addEventListener('offline', lose);
  addEventListener('online', open);
  return () => {
    for (const timer of [again, grace]) clearTimeout(timer);
    removeEventListener('offline', lose);
    removeEventListener('online', open);
    changed.stop();
    source?.close();
  };
}

interface Reading {
  readonly hear: (event: MessageEvent<string>) => void;
  readonly stop: () => void;
}

const GATHERED = 400;

/** Changes that come together are read again once; on the desk nothing but them, one reading after the other. */
function readingAgain(queries: QueryClient): Reading {
  let cases = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let desk: Promise<void> = Promise.resolve();
  const readAgain = (): void => {
    timer = undefined;
    const changed = cases;
    cases = new Set();
    desk = desk.then(async () => readChanges(queries, changed));
    for (const name of ['requests', 'proposals', 'due', 'hearings']) void queries.invalidateQueries({ queryKey: [name] });
    for (const id of changed) void queries.invalidateQueries({ queryKey: ['case', id] });
  };
  const hear = (event: MessageEvent<string>): void => {
    const { case: id } = JSON.parse(event.data) as { readonly case: string };
    cases.add(id);
    timer ??= setTimeout(readAgain, GATHERED);
  };
  return { hear, stop: () => clearTimeout(timer) };
}
