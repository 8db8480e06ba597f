// One own order with what can still be done to it.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Offering, Order } from '../api/types';
import { keys } from '../api/queries';
import { queryClient } from '../api/query-client';
import { askedText, limitWord } from '../desk/book/order-row';
import { OrderWindow } from '../desk/book/order-window';
import { Chip } from '../parts/panel';
import { exactTime, intentWord, orderTypeWord, sentence } from '../words';

/** A live order of a closed book binds; once the allocation is out it has been answered. */
function stateOf({ state, intent }: Order, offering: Offering): string {
  if (state !== 'live' || intent !== 'order') return sentence(state);
  if (offering.state === 'released') return 'Allocated';
  return ['book-closed', 'priced', 'allocated-draft', 'allocated-final'].includes(offering.state)
    ? 'Binding'
    : 'Live';
}

export function MyOrder({ order, offering }: { order: Order; offering: Offering }) {
  const [isOpen, setIsOpen] = useState(false);
  const { currency } = offering.terms;
  const limit = limitWord(order, currency);
  const unit = order.amount === undefined && order.percent === undefined ? ' shares' : '';
  return (
    <div className="my-order">
      <div>
        <strong className="name">
          {askedText(order, currency) || orderTypeWord(order.type)}
          {unit}
          {limit === '' ? ' at any price' : ` at ${limit}`}
        </strong>{' '}
        <Chip tone={order.state === 'live' ? 'good' : 'plain'}>
          {stateOf(order, offering)}
          {order.version > 1 && `, v${order.version}`}
        </Chip>
        <p className="fine">
          {intentWord(order.intent)}, {orderTypeWord(order.type).toLowerCase()}, in place since{' '}
          {exactTime(order.receivedAt)}
        </p>
      </div>
      <Button onClick={() => setIsOpen(true)}>Open</Button>
      {isOpen && (
        <OrderWindow
          offering={offering}
          order={order}
          name={`${intentWord(order.intent)}, version ${order.version}`}
          onClose={() => setIsOpen(false)}
          onTaken={() => void queryClient.invalidateQueries({ queryKey: keys.orders(offering.id) })}
        />
      )}
    </div>
  );
}
