// Read before the SQLite addon's own source (scripts/postinstall.mjs).
//
// From Node 24.19 on every object that an addon wraps tells Node when it goes, and Node stops the whole program where
// that happens outside of any context, as it does in a collection of garbage that no script began. The addon looks after
// its objects itself, so they need not tell: they are what they were before.
#pragma once
#include <node.h>
#define AddEnvironmentCleanupHook(...) static_cast<void>(0)
#define RemoveEnvironmentCleanupHook(...) static_cast<void>(0)
#include <node_object_wrap.h>
#undef AddEnvironmentCleanupHook
#undef RemoveEnvironmentCleanupHook
