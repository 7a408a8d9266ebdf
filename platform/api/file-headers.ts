import { MEDIA_TYPES, type MediaType } from '#platform/files';

/** What a browser shows without running anything in it. */
export const INLINE: ReadonlySet<string> = new Set<MediaType>([
  'image/png',
  'image/jpeg',
  'image/webp',
  'audio/mpeg',
  'audio/wav',
  'audio/mp4',
  'video/mp4',
  'text/plain',
]);

/** How a file is to be treated and what it is called, RFC 6266; a file whose name was erased is called by what it is. */
export function disposition({
  file,
  mediaType,
  name,
}: {
  readonly file: string;
  readonly mediaType: string;
  readonly name?: string;
}): string {
  const ending = MEDIA_TYPES[mediaType as MediaType] ?? 'bin';
  const plain = `file-${file.slice(8, 20)}.${ending}`;
  const full = encodeURIComponent(name ?? plain).replaceAll(
    /['()*!]/gu,
    (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`,
  );
  return `${INLINE.has(mediaType) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** The one part of a file that is asked for, RFC 9110; undefined where the whole is, or what is asked for cannot be understood. */
export function rangeIn(range: string | undefined, bytes: number): { readonly from: number; readonly to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/u.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from <= to ? { from, to } : undefined;
}
