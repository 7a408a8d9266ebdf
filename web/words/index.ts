import { createContext, useContext } from 'react';
import { fullWidth, type Words as Titles } from '#justice/basics';
import { en } from './en.ts';
import { zh } from './zh.ts';
import type { zhOffices } from './zh-offices.ts';

export type Tongue = 'zh' | 'en';

export type Said<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Said<T[Key]> };

/** Every sentence a person reads; a sentence that is missing in one tongue does not compile. */
export type Words = Said<typeof zh>;

/** The sentences of the pages beside cases and acts. */
export type OfficeWords = Said<typeof zhOffices>;

export const WORDS: Readonly<Record<Tongue, Words>> = { zh, en };

interface Speaking {
  readonly tongue: Tongue;
  readonly words: Words;
  readonly speak: (tongue: Tongue) => void;
}

export const SpeakingContext = createContext<Speaking>({ tongue: 'zh', words: zh, speak: () => undefined });

/** The sentences of the tongue in use, and how to say what comes in two tongues. */
export function useWords(): Speaking & { readonly say: (both: { readonly zh: string; readonly en: string } | Titles) => string } {
  const speaking = useContext(SpeakingContext);
  const say = (both: { readonly zh: string; readonly en: string } | Titles): string => {
    const [zhText, enText] = 'zh' in both ? [both.zh, both.en] : both;
    // The law's data is written with the marks of the keyboard.
    return speaking.tongue === 'zh' ? fullWidth(zhText) : enText;
  };
  return { ...speaking, say };
}
