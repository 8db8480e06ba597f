import { Button } from '@mantine/core';
import type { Receipt } from '../api/types';
import { exactTime, shortHash } from '../words';

/** The proof that exactly this version was taken, to keep. */
export function ReceiptView({ receipt }: { receipt: Receipt }) {
  const keep = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }),
    );
    link.download = `receipt-${receipt.order}-v${receipt.version}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <div className="receipt" role="status">
      <div>
        <strong>Taken, version {receipt.version}.</strong> {exactTime(receipt.receivedAt)}
        <p className="fine">
          Order hash {shortHash(receipt.orderHash)}, journal entry {shortHash(receipt.entryHash)}. The receipt
          shows later that exactly this was in the book.
        </p>
      </div>
      <Button onClick={keep}>Keep the receipt</Button>
    </div>
  );
}
