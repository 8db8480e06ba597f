// A security key in software: makes ES256 passkeys and signs challenges the way a browser hands them on.
import { cose, isoCBOR } from '@simplewebauthn/server/helpers';
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const [present, verified, attested] = [0x01, 0x04, 0x40];

type Options = { challenge: string; rpId?: string; rp?: { id?: string } };

export class Authenticator {
  private readonly id = randomBytes(32);
  private readonly keys: { privateKey: KeyObject; publicKey: KeyObject };
  private counter = 0;

  constructor(private readonly origin: string) {
    this.keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  /** What navigator.credentials.create would give. */
  create({ challenge, rp }: Options) {
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' });
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [cose.COSEKEYS.kty, cose.COSEKTY.EC2],
        [cose.COSEKEYS.alg, cose.COSEALG.ES256],
        [cose.COSEKEYS.crv, cose.COSECRV.P256],
        [cose.COSEKEYS.x, Buffer.from(x!, 'base64url')],
        [cose.COSEKEYS.y, Buffer.from(y!, 'base64url')],
      ]) as never,
    );
    const size = Buffer.from([0, this.id.length]);
    const authData = Buffer.concat([
      this.head(rp!.id!, present | verified | attested),
      Buffer.alloc(16),
      size,
      this.id,
      key,
    ]);
    const attestationObject = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]) as never,
    );
    return this.credential({
      clientDataJSON: this.client('webauthn.create', challenge).toString('base64url'),
      attestationObject: Buffer.from(attestationObject).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** What navigator.credentials.get would give. */
  get({ challenge, rpId }: Options, { userVerified = true, origin = this.origin } = {}) {
    this.counter += 1;
    const client = this.client('webauthn.get', challenge, origin);
    const authData = this.head(rpId!, present | (userVerified ? verified : 0));
    const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()]);
    return this.credential({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
    });
  }

  private credential<R>(response: R) {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response };
  }

  private client(type: string, challenge: string, origin = this.origin): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private head(rpId: string, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter]);
  }
}
