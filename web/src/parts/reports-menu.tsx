// The reports of an offering that the reader may have, as files.

import { Button, Menu } from '@mantine/core';
import { Fragment } from 'react';
import { GET } from '../api/http';
import { useSignedIn } from '../api/me-context';
import { save } from './export-table';
import { sayRefused } from './refusal';

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

type Report = (typeof reports)[number][0];
type Format = (typeof formats)[number];

export function ReportsMenu({ offering }: { offering: string }) {
  const { may } = useSignedIn();
  const take = async (report: Report, format: Format) => {
    try {
      const params = { path: { id: offering, format } };
      const path = `/api/v1/offerings/{id}/reports/${report}.{format}` as const;
      save(`${report}.${format}`, await GET(path, { params, parseAs: 'blob' }));
    } catch (refused) {
      sayRefused(refused);
    }
  };
  return (
    <Menu position="bottom-end" shadow="none" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button>Reports</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="reports">
          {reports
            .filter(([, , action]) => may.includes(action))
            .map(([name, title]) => (
              <Fragment key={name}>
                <Menu.Label>{title}</Menu.Label>
                {formats.map((format) => (
                  <Menu.Item
                    key={format}
                    aria-label={`${title} as ${format.toUpperCase()}`}
                    onClick={() => void take(name, format)}
                  >
                    {format.toUpperCase()}
                  </Menu.Item>
                ))}
              </Fragment>
            ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
