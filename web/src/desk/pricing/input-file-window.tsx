// A file as an input of the price. The server reads it and says, by line, what it could not read.

import { Button, Checkbox, FileInput, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Refusal } from '../../parts/refusal';
import { giveFile, type FileKind } from './give-input';
import { inputNames } from './inputs-panel';

export function InputFileWindow({ id, kind, onClose }: { id: string; kind: FileKind; onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState('');
  const [isSynthetic, setIsSynthetic] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { name, from } = inputNames[kind];
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return;
    setIsBusy(true);
    setError(null);
    try {
      const content = await file.text();
      await giveFile(id, kind, {
        source,
        asOf,
        content,
        ...(isSynthetic ? { synthetic: true } : {}),
      });
      onClose();
    } catch (refused) {
      setError(refused);
      setIsBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={name} size="sm" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className="stack" onSubmit={(event) => void give(event)}>
        <FileInput
          label="File"
          description={from}
          placeholder="Choose"
          accept=".csv,.json,.txt,text/csv,application/json"
          data-autofocus
          required
          withAsterisk={false}
          value={file}
          onChange={setFile}
        />
        <TextInput
          label="Where it comes from"
          required
          withAsterisk={false}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          label="As of"
          type="date"
          required
          withAsterisk={false}
          value={asOf}
          onChange={(event) => setAsOf(event.currentTarget.value)}
        />
        <Checkbox
          label="The figures are made up"
          checked={isSynthetic}
          onChange={(event) => setIsSynthetic(event.currentTarget.checked)}
        />
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="filled" loading={isBusy} disabled={file === null}>
            Read the file
          </Button>
        </div>
      </form>
    </Modal>
  );
}
