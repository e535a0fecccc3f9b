import { CloseButton, Group, Kbd, Modal, Switch, Table, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { letSingleKeysWork, useSingleKeys } from './single-keys.js';
import { useKeys } from './use-keys.js';

/** The keys that work on every page (`/` searches, `?` lists the keys, `g` and a letter goes), and the list of all. */
export function Keys({
  listed,
  onList,
}: {
  readonly listed: boolean;
  readonly onList: (listed: boolean) => void;
}): ReactNode {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const going = useRef(0);
  const work = useSingleKeys();
  const to = (place: (typeof PLACES)[keyof typeof PLACES]) => () => {
    if (Date.now() - going.current < TOGETHER_MS) void navigate({ to: place });
    going.current = 0;
  };
  useKeys({
    g: () => {
      going.current = Date.now();
    },
    w: to(PLACES.w),
    i: to(PLACES.i),
    d: to(PLACES.d),
    o: to(PLACES.o),
    '?': () => onList(true),
    '/': () => document.getElementById('reference-search')?.focus(),
  });
  const close = (): void => onList(false);
  return (
    <Modal.Root opened={listed} onClose={close} lockScroll={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('keys.title')}>
        <Modal.Body>
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h4">
              {t('keys.title')}
            </Title>
            <CloseButton aria-label={t('close')} onClick={close} />
          </Group>
          {LISTED.map(([place, keys]) => (
            <section key={place} className="keys">
              <Title order={3} size="h6">
                {t(place)}
              </Title>
              <Table>
                <Table.Tbody>
                  {keys.map(([key, says]) => (
                    <Table.Tr key={key}>
                      <Table.Td>
                        <Kbd>{key}</Kbd>
                      </Table.Td>
                      <Table.Td>{t(says)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          ))}
          <Switch
            mt="xs"
            size="sm"
            label={t('keys.single')}
            checked={work}
            onChange={({ currentTarget }) => letSingleKeysWork(currentTarget.checked)}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const PLACES = { w: '/', i: '/inbox', d: '/deadlines', o: '/office' } as const;
/** So soon after `g` a letter belongs to it. */
const TOGETHER_MS = 2_000;

const LISTED = [
  [
    'keys.everywhere',
    [
      ['/', 'keys.search'],
      ['g', 'keys.go'],
      ['?', 'keys.help'],
    ],
  ],
  [
    'keys.inList',
    [
      ['j', 'keys.next'],
      ['k', 'keys.previous'],
      ['Enter', 'keys.open'],
      ['x', 'keys.select'],
    ],
  ],
  [
    'keys.inCase',
    [
      ['n', 'keys.step'],
      ['a', 'keys.steps'],
      ['r', 'keys.reply'],
      ['e', 'keys.evidence'],
      ['1 – 8', 'keys.tabs'],
    ],
  ],
  [
    'keys.inForm',
    [
      ['Ctrl + Enter', 'keys.record'],
      ['Esc', 'keys.leave'],
    ],
  ],
] as const;
