type Child = Node | string | undefined;

/** An element with its attributes and children; text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A list of sentences. */
export const list = (sentences: readonly string[], mark: string, tone: string): HTMLElement =>
  element(
    'ul',
    { class: 'stack' },
    ...sentences.map((sentence) =>
      element('li', {}, element('span', { class: 'tag', 'data-tone': tone, 'aria-hidden': 'true' }, mark), ` ${sentence}`),
    ),
  );
