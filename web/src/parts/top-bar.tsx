// The line on top of every page: what it is about, whether it is live, and who looks at it.

import { Menu, useMantineColorScheme } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Connection } from '../api/live';
import { useSignedIn } from '../api/me-context';
import { signOut } from '../api/session';
import { roleWord, timeWord } from '../words';
import { Key } from './panel';

export function TopBar({
  name,
  about,
  page,
  connection,
  isPlain = false,
}: {
  name?: string | undefined;
  about?: string | undefined;
  /** For the title of the window. */
  page?: string | undefined;
  connection?: Connection;
  /** Above a page that is of no deal: the house's own pages stand there instead. */
  isPlain?: boolean;
}) {
  const me = useSignedIn();
  const [, go] = useLocation();
  useEffect(() => {
    document.title = [page, name, 'Greenshoe'].filter(Boolean).join(' · ');
  }, [page, name]);
  const { setColorScheme, colorScheme } = useMantineColorScheme();
  return (
    <header className="top">
      <Link href={{ investor: '/my', admin: '/' }[me.role as string] ?? '/deals'} className="brand">
        Greenshoe
      </Link>
      {name === undefined ? (
        <>
          <h1 className="sr-only">Greenshoe</h1>
          {isPlain && <HousePages />}
        </>
      ) : (
        <h1 className="top-deal">
          <strong>{name}</strong> <span>{about}</span>
        </h1>
      )}
      <div className="top-right">
        {connection !== undefined && <Lamp connection={connection} />}
        <button
          type="button"
          className="quiet"
          onClick={() => spotlight.open()}
          aria-label="Find a page or a command, Ctrl K"
        >
          <Key>Ctrl K</Key>
        </button>
        <Menu position="bottom-end" shadow="none" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <button type="button" className="quiet who">
              {me.name}, {roleWord(me.role)} <span aria-hidden="true">▾</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['light', 'dark', 'auto'] as const).map((scheme) => (
              <Menu.Item
                key={scheme}
                onClick={() => setColorScheme(scheme)}
                aria-current={colorScheme === scheme}
              >
                {{ light: 'Light', dark: 'Dark', auto: 'As the system' }[scheme]}
                {colorScheme === scheme && ' ✓'}
              </Menu.Item>
            ))}
            <Menu.Divider />
            {me.may.includes('manage-own-keys') && (
              <Menu.Item onClick={() => go('/keys')}>API keys of {me.partyName}</Menu.Item>
            )}
            <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
}

/** The pages of a house: its deals and, for desk and compliance, its investors. */
function HousePages() {
  const me = useSignedIn();
  const [place] = useLocation();
  if (!me.may.includes('read-screenings')) return null;
  return (
    <nav className="house" aria-label="Pages of the house">
      {(
        [
          ['/deals', 'Deals'],
          ['/investors', 'Investors'],
        ] as const
      ).map(([path, name]) => (
        <Link key={path} href={path} aria-current={place === path ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function Lamp({ connection }: { connection: Connection }) {
  if (connection === 'lost')
    return (
      <>
        <span className="live lost" role="status">
          Connection lost, reconnecting
        </span>
        <LostNote />
      </>
    );
  return (
    <span className="live" role="status">
      {connection === 'live' ? 'Live' : 'Connecting'}
    </span>
  );
}

/** Since when the page stands still, over everything else and moving nothing. */
function LostNote() {
  const [since] = useState(() => new Date().toISOString());
  return (
    <p className="lost-note">
      <strong>No connection since {timeWord(since)}.</strong> What you see is as of then; the page catches up
      by itself.
    </p>
  );
}
