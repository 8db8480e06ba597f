// The reports of an offering that the reader may have, as files.

import { Button, Menu } from '@mantine/core';
import { Fragment } from 'react';
import { useSignedIn } from '../api/me-context';

/** The name of a report in its address, what it is called, and the action that shows it. */
const reports = [
  ['book-status', 'Book status', 'read-book'],
  ['order-blotter', 'Order blotter', 'read-orders'],
  ['pricing-memo', 'Pricing memo', 'read-proposals'],
  ['allocations-desk', 'Allocations', 'read-desk-edition'],
  ['allocations-issuer', 'Allocations, issuer’s edition', 'read-allocation'],
  ['allocations-member', 'Clients’ allocations', 'read-client-allocations'],
  ['stabilization', 'Stabilization', 'read-over-allotment'],
  ['gate-report', 'Gates', 'read-gates'],
] as const;
const formats = ['pdf', 'xlsx', 'csv'] as const;

export function ReportsMenu({ offering }: { offering: string }) {
  const { may } = useSignedIn();
  return (
    <Menu position="bottom-end" shadow="none" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button>Reports</Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {reports
          .filter(([, , action]) => may.includes(action))
          .map(([name, title]) => (
            <Fragment key={name}>
              <Menu.Label>{title}</Menu.Label>
              {formats.map((format) => (
                <Menu.Item
                  key={format}
                  component="a"
                  href={`/api/v1/offerings/${offering}/reports/${name}.${format}`}
                >
                  {`${title} as ${format.toUpperCase()}`}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
