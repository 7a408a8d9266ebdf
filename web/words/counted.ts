/** So many of a thing in English: 1 act, 2 acts. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** How often in English: once, 2 times. */
export const often = (count: number): string => (count === 1 ? 'once' : `${count} times`);
