import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useWords } from '#web/words';
import { read, type CaseListed, type Offer, type Page } from './api.ts';
import { useOpenable } from './case-queries.ts';
import { distinctActs, searchFor } from './offers.ts';

/** Something the menu can do. */
interface Command {
  readonly id: string;
  readonly says: string;
  readonly beside?: string;
  readonly go: () => void;
}

interface Group {
  readonly id: 'acts' | 'cases' | 'pages' | 'law';
  readonly commands: readonly Command[];
}

/** Everything from one field: the acts of the open case, cases, pages, articles. 命令菜单 */
export function CommandMenu({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }): ReactNode {
  const { words } = useWords();
  return (
    <ModalOverlay className="overlay top" isDismissable isOpen={isOpen} onOpenChange={(open) => (open ? undefined : close())}>
      <Modal className="command-modal">
        <Dialog className="dialog command stack">
          <Heading slot="title" className="visually-hidden">
            {words.commands.title}
          </Heading>
          <Commands close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Commands({ close }: { readonly close: () => void }): ReactNode {
  const { words } = useWords();
  const [text, setText] = useState('');
  const groups = useGroups(text, close);
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField autoFocus className="field">
        <Label>{words.commands.label}</Label>
        <Input />
      </SearchField>
      <p className="small quiet">{words.commands.hint}</p>
      <Menu
        className="command-list"
        aria-label={words.commands.title}
        renderEmptyState={() => <p className="quiet">{words.commands.nothing}</p>}
        onAction={(key) =>
          groups
            .flatMap(({ commands }) => commands)
            .find(({ id }) => id === key)
            ?.go()
        }
      >
        {groups
          .filter(({ commands }) => commands.length > 0)
          .map(({ id, commands }) => (
            <MenuSection key={id}>
              <Header className="small quiet">{words.commands.groups[id]}</Header>
              {commands.map((command) => (
                <MenuItem key={command.id} id={command.id} textValue={`${command.says} ${command.beside ?? ''}`} className="command-item">
                  <span>{command.says}</span>
                  {command.beside === undefined ? null : <span className="small quiet">{command.beside}</span>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
      </Menu>
    </Autocomplete>
  );
}

const MOST = 8;
const LEAST_LETTERS = 2;

/** What fits what was typed, the most likely first. */
function useGroups(text: string, close: () => void): readonly Group[] {
  const { words, say } = useWords();
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const open = /^\/cases\/(?<id>[^/]+)/u.exec(path)?.groups?.['id'];
  const q = useSettled(text.normalize('NFKC').trim());
  const cases = useQuery({
    queryKey: ['search', q],
    queryFn: () => read<Page<CaseListed>>(`/cases?limit=${MOST}&q=${encodeURIComponent(q)}`),
    enabled: q.length >= LEAST_LETTERS,
  });
  const offers = useQuery({
    queryKey: ['case', open, 'offers'],
    queryFn: () => read<{ readonly items: readonly Offer[] }>(`/cases/${open ?? ''}/offers?only=all`),
    enabled: open !== undefined,
  });
  const fits = (says: string): boolean => says.toLowerCase().includes(text.normalize('NFKC').trim().toLowerCase());
  const to = (go: () => Promise<void>) => () => {
    close();
    void go();
  };
  const acts = distinctActs((offers.data?.items ?? []).filter(({ isAllowed }) => isAllowed)).map((offer) => ({
    id: `act/${offer.act}`,
    says: say(offer.title),
    go: to(() => navigate({ to: '/cases/$case/act', params: { case: open ?? '' }, search: searchFor(offer) })),
  }));
  const openable = useOpenable();
  const mayOpen = (openable.data?.items.length ?? 0) > 0;
  const pages = PAGES.filter(([page]) => page !== 'newCase' || mayOpen).map(([page, address]) => ({
    id: address,
    says: words.nav[page],
    go: to(() => navigate({ to: address })),
  }));
  const article = /^(?<law>\D*?)第?\s*(?<number>\d{1,4})\s*条?$/u.exec(text.normalize('NFKC').trim())?.groups;
  const law =
    article === undefined
      ? []
      : [
          {
            id: 'law',
            says: words.commands.lawArticle(text.trim()),
            go: to(() => navigate({ to: '/law', search: { q: `${article['law'] ?? ''}${article['number'] ?? ''}` } })),
          },
        ];
  return [
    { id: 'acts', commands: acts.filter(({ says }) => fits(says)).slice(0, MOST) },
    {
      id: 'cases',
      commands:
        q.length < LEAST_LETTERS
          ? []
          : (cases.data?.items ?? []).map((one) => ({
              id: `case/${one.id}`,
              says: one.numbers.at(-1) ?? words.case.noNumber,
              beside: [say(one.title), ...one.names.slice(0, 3)].join(' '),
              go: to(() => navigate({ to: '/cases/$case', params: { case: one.id } })),
            })),
    },
    { id: 'law', commands: law },
    { id: 'pages', commands: pages.filter(({ says }) => fits(says)) },
  ];
}

const PAGES = [
  ['inbox', '/'],
  ['newCase', '/new'],
  ['approvals', '/approvals'],
  ['requests', '/requests'],
  ['findings', '/findings'],
  ['hearings', '/hearings'],
  ['agencies', '/agencies'],
  ['procedures', '/procedures'],
  ['law', '/law'],
  ['ledger', '/ledger'],
] as const;

const PAUSE = 250;

/** What was typed, once the typing pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
