import { MEDIA_TYPES, type MediaType } from './media-types.ts';

const LONGEST = 200;

/** A file's name as it may be shown and kept: no path, nothing unseen, nothing that turns the writing round, with the ending its bytes deserve. */
export function cleanName(given: string, mediaType: MediaType): string {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const shown = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/gu, '')
    .replaceAll(/[<>:"|?*]/gu, '_')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[.\s]+/u, '')
    .trim();
  const ending = MEDIA_TYPES[mediaType];
  const dot = shown.lastIndexOf('.');
  const stem = (dot > 0 ? shown.slice(0, dot) : shown).trim();
  const own = dot > 0 ? shown.slice(dot + 1).toLowerCase() : '';
  const kept = ALSO[own] === ending ? own : ending;
  return `${Array.from(stem === '' ? '未命名' : stem)
    .slice(0, LONGEST)
    .join('')}.${kept}`;
}

/** Endings that mean the same. */
const ALSO: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(MEDIA_TYPES).map((ending) => [ending, ending])),
  jpeg: 'jpg',
  tiff: 'tif',
};
