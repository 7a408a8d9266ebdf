/** Packed states, each stored once, found again by their words; grows as it must. */
export class StateSet {
  readonly width: number;
  words: Int32Array;
  count = 0;
  #table: Int32Array;
  #mask: number;

  constructor(width: number) {
    this.width = width;
    this.words = new Int32Array(1024 * width);
    this.#table = new Int32Array(4096).fill(-1);
    this.#mask = 4095;
  }

  /** The number of the state in `source` at `base`; a new one is stored. Compare with `count` before to know which. */
  add(source: Int32Array, base: number): number {
    const { width } = this;
    let slot = hash(source, base, width) & this.#mask;
    for (;;) {
      const found = this.#table[slot] ?? -1;
      if (found < 0) break;
      if (this.#isSame(found * width, source, base)) return found;
      slot = (slot + 1) & this.#mask;
    }
    const number = this.count;
    if ((number + 1) * width > this.words.length) this.#growWords();
    for (let index = 0; index < width; index += 1) this.words[number * width + index] = source[base + index] ?? 0;
    this.#table[slot] = number;
    this.count += 1;
    if (this.count * 2 > this.#table.length) this.#growTable();
    return number;
  }

  #isSame(at: number, source: Int32Array, base: number): boolean {
    for (let index = 0; index < this.width; index += 1) if (this.words[at + index] !== source[base + index]) return false;
    return true;
  }

  #growWords(): void {
    const larger = new Int32Array(this.words.length * 2);
    larger.set(this.words);
    this.words = larger;
  }

  #growTable(): void {
    const table = new Int32Array(this.#table.length * 4).fill(-1);
    this.#mask = table.length - 1;
    for (let number = 0; number < this.count; number += 1) {
      let slot = hash(this.words, number * this.width, this.width) & this.#mask;
      while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & this.#mask;
      table[slot] = number;
    }
    this.#table = table;
  }
}

/** A multiplicative hash of the words with a final avalanche. Source: MurmurHash3's 32-bit finaliser, Austin Appleby, public domain. */
function hash(words: Int32Array, base: number, width: number): number {
  let mixed = width;
  for (let index = 0; index < width; index += 1) mixed = Math.imul(mixed ^ (words[base + index] ?? 0), 0x9e_37_79_b1) ^ (mixed >>> 15);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
