// Ctrl K: every page and every command that this person has, by name.

import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useMemo, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { useSignedIn } from '../api/me-context';
import { useOfferings } from '../api/queries';
import { stateWord } from '../words';
import { allCommands, subscribeCommands } from './commands';
import { pagesFor } from './pages';

export function Palette() {
  const me = useSignedIn();
  const [, go] = useLocation();
  const isReader = me.may.includes('read-offering');
  const offerings = useOfferings(isReader).data;
  const commands = useSyncExternalStore(subscribeCommands, allCommands);
  const actions = useMemo<SpotlightActionData[]>(() => {
    const own = commands.map(({ id, label, hint, run }) => ({
      id,
      label,
      description: hint ?? '',
      onClick: run,
    }));
    const pages = (offerings ?? []).flatMap((offering) =>
      pagesFor(me).map(({ path, name }) => ({
        id: `${offering.id}-${path}`,
        label: `${offering.terms.issuer.name}: ${name}`,
        description: stateWord(offering.state),
        onClick: () => go(me.role === 'investor' ? `/my/${offering.id}` : `/deals/${offering.id}/${path}`),
      })),
    );
    const house = me.may.includes('read-screenings')
      ? [
          {
            id: 'investors',
            label: 'Investors and screening',
            description: 'evidence, matches',
            onClick: () => go('/investors'),
          },
        ]
      : [];
    return [...own, ...pages, ...house];
  }, [commands, offerings, me, go]);
  return (
    <Spotlight
      actions={actions}
      shortcut={['mod + K']}
      nothingFound="Nothing by this name"
      highlightQuery={false}
      limit={12}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      shadow="none"
      searchProps={{ placeholder: 'Page, deal or command', 'aria-label': 'Page, deal or command' }}
    />
  );
}
