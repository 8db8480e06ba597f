// The configuration for providers of Nest, under one token.

import { Inject } from '@nestjs/common';

export const settingsToken = Symbol('greenshoe:settings');

/** The parameter is the process's configuration. */
export const Settings = (): ParameterDecorator => Inject(settingsToken);
