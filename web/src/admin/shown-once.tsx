import { Button, Modal } from '@mantine/core';

/** What is shown to the first request alone: the answer to a repetition is without it. */
export function secretOf(secret: string | undefined): string {
  if (secret !== undefined) return secret;
  throw new Error(
    'The connection broke while the secret was on its way, and it is shown once: ask for another.',
  );
}

/** A secret that the server shows once: to be copied now and given on by a safe way. */
export function ShownOnce({
  title,
  text,
  children,
  onClose,
}: {
  title: string;
  text: string;
  children: string;
  onClose: () => void;
}) {
  return (
    <Modal opened onClose={onClose} title={title} size="md" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className="stack">
        <p>{children}</p>
        <p className="secret" tabIndex={0} aria-label={title}>
          {text}
        </p>
        <div className="row end">
          <Button variant="filled" data-autofocus onClick={() => void navigator.clipboard.writeText(text)}>
            Copy
          </Button>
          <Button onClick={onClose}>I have it</Button>
        </div>
      </div>
    </Modal>
  );
}
