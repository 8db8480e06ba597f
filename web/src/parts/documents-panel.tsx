// The documents of the offering in their versions. That an investor opened one is kept by the server; what the desk
// adds is named by the hash of the file itself.

import { Button, FileInput, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { GET, POST, on } from '../api/http';
import { useMay } from '../api/me-context';
import { keys, useDocuments } from '../api/queries';
import { queryClient } from '../api/query-client';
import type { DocumentKind, DealDocument } from '../api/types';
import { dateWord, plural, sentence, shortHash } from '../words';
import { hashOf } from './hash-of';
import { Empty, Fact, Facts, Panel } from './panel';
import { Refusal, sayDone } from './refusal';

const kinds: readonly DocumentKind[] = [
  'preliminary-prospectus',
  'final-prospectus',
  'information-statement',
  'offering-memorandum',
  'subscription-agreement',
  'risk-disclosure',
  'legend',
];

export function DocumentsPanel({ id }: { id: string }) {
  const mayAdd = useMay('write-documents');
  const { data } = useDocuments(id);
  const [opened, setOpened] = useState<DealDocument | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = async (document: DealDocument) => {
    setError(null);
    try {
      setOpened(
        await GET('/api/v1/offerings/{id}/documents/{document}', {
          params: { path: { id, document: document.id } },
        }),
      );
    } catch (refused) {
      setError(refused);
    }
  };
  // Whoever can add none misses nothing where there is none.
  if (!mayAdd && !data?.length) return null;
  return (
    <Panel
      title="Documents"
      note={data && data.length > 0 ? plural(data.length, 'version') : undefined}
      actions={mayAdd && <Button onClick={() => setIsAdding(true)}>Add</Button>}
    >
      {data?.length === 0 ? (
        <Empty title="No document yet.">Add the prospectus; who read which version when is kept.</Empty>
      ) : (
        <ul className="input-list">
          {data?.map((one) => (
            <li key={one.id}>
              <span>
                <strong className="name">{one.title}</strong>
                <span className="fine">
                  {sentence(one.kind)}, version {one.version}, {dateWord(one.recordedAt)}
                </span>
              </span>
              <Button
                size="compact-xs"
                aria-label={`Read: ${one.title}, version ${one.version}`}
                onClick={() => void open(one)}
              >
                Read
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Refusal error={error} />
      {opened && <ReadWindow document={opened} onClose={() => setOpened(null)} />}
      {isAdding && <AddWindow id={id} onClose={() => setIsAdding(false)} />}
    </Panel>
  );
}

function ReadWindow({
  document: { title, kind, version, content, documentHash },
  onClose,
}: {
  document: DealDocument;
  onClose: () => void;
}) {
  const isAddress = content !== null && /^https?:\/\/\S+$/.test(content);
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className="stack">
        <Facts>
          <Fact name="Kind">
            {sentence(kind)}, version {version}
          </Fact>
          <Fact name="SHA-256 of the file">{shortHash(documentHash)}</Fact>
        </Facts>
        {content === null && <p className="soft">The desk sends you the file itself.</p>}
        {content !== null && isAddress && (
          <a className="link" href={content} target="_blank" rel="noreferrer">
            {content}
          </a>
        )}
        {content !== null && !isAddress && <p className="document-text">{content}</p>}
      </div>
    </Modal>
  );
}

function AddWindow({ id, onClose }: { id: string; onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<DocumentKind>('preliminary-prospectus');
  const [title, setTitle] = useState('');
  const [content, setContent] = useState('');
  const [error, setError] = useState<unknown>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return;
    setError(null);
    try {
      await POST('/api/v1/offerings/{id}/documents', {
        ...on(id),
        body: {
          kind,
          title,
          documentHash: await hashOf(file),
          ...(content === '' ? {} : { content }),
        },
      });
      await queryClient.invalidateQueries({ queryKey: keys.documents(id) });
      sayDone('Added', title);
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Add a document"
      size="sm"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form className="stack" onSubmit={(event) => void add(event)}>
        <NativeSelect
          label="Kind"
          data-autofocus
          data={kinds.map((one) => ({ value: one, label: sentence(one) }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as DocumentKind)}
        />
        <TextInput
          label="Title"
          required
          withAsterisk={false}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <FileInput
          label="File"
          description="Its hash is kept, the file stays with you."
          placeholder="Choose"
          required
          withAsterisk={false}
          value={file}
          onChange={setFile}
        />
        <TextInput
          label="Where it can be read"
          description="An address, or the text itself."
          value={content}
          onChange={(event) => setContent(event.currentTarget.value)}
        />
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="filled" disabled={file === null}>
            Add the document
          </Button>
        </div>
      </form>
    </Modal>
  );
}
