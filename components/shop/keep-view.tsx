"use client";

import { Component, type ReactNode } from "react";

type Props = { readonly view: ReactNode; readonly children: ReactNode };

/** Goes on showing `view` when `children` fail in the browser as they failed on the server. */
export class KeepView extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.view : this.props.children;
  }
}
