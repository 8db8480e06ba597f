import { expect, it } from 'vitest';
import { isOpen } from '../rules/stuck.js';

it('is open while shares are left', () => expect(isOpen(5)).toBe(true));
