# SPDX-License-Identifier: MIT OR GPL-2.0
"""What the kernel does to live patches, step by step, as kernel/livepatch/{core,transition,patch,state}.c say it.

Every step has an outcome in every state, so that any sequence of steps can be taken, also one with steps left out.
"""

from dataclasses import dataclass, field
from errno import EAGAIN, EBUSY, ECANCELED, EEXIST, EINVAL, EIO, ENOENT, ENOEXEC

from family import FUNCTIONS, MISSING, PATH, Key, Patch

GATE, GLUE = "klp_gate", "klp_glue"


@dataclass
class Live:
    """A patch on the kernel's list: enabled or in transition."""
    patch: Patch
    fail: str  # the object whose pre-patch callback fails
    noops: set[Key]
    objects: list[str]
    counts: tuple[int, int, int, int]  # the glue's
    written: set[str] = field(default_factory=set)  # modules, where their symbols are used
    enabled: bool = True

    @property
    def name(self) -> str:
        return self.patch.name

    @property
    def listed(self) -> set[Key]:
        return self.patch.funcs | self.noops


@dataclass
class Kernel:
    patches: dict[str, Patch]
    once: bool = False  # it never clears what it wrote where a module's symbols are used
    zeros: bool = True  # and refuses to write there a second time
    modules: set[str] = field(default_factory=set)
    live: list[Live] = field(default_factory=list)
    moving: Live | None = None  # the patch in transition, to or from
    log: list[str] = field(default_factory=list)

    def step(self, step: str) -> int:
        """Take a step; the error number it ends with. `log` is what the kernel says."""
        self.log = []
        verb, name, *rest = step.split()
        return getattr(self, verb)(name, *rest)

    # --- steps -----------------------------------------------------------------------------------------------------

    def load(self, name: str, option: str = "") -> int:
        if name in self.modules:
            return EEXIST
        if name in self.patches:
            if error := self.enable_patch(self.patches[name], option.partition("=")[2]):
                return error
        elif name in FUNCTIONS:
            if error := self.module_coming(name):
                return error
        self.modules.add(name)
        return 0

    def unload(self, name: str) -> int:
        if name not in self.modules:
            return ENOENT
        if any(live.name == name for live in self.live):
            return EAGAIN
        self.modules.discard(name)
        if name in FUNCTIONS:
            self.module_going(name, self.live)
        if name == GATE and self.moving:
            self.complete()
        return 0

    def write(self, name: str, value: str) -> int:
        """To the file `enabled` of a patch."""
        live = next((live for live in self.live if live.name == name), None)
        if not live:
            return ENOENT
        if live.enabled == (value == "1"):
            return EINVAL
        if self.moving not in (live, None):
            return EBUSY
        if not self.moving:
            for thing in self.patched(live):
                self.callback(live, "pre_unpatch", thing)
        live.enabled = not live.enabled
        # The gate's thread has not moved: a transition that is reversed ends, though the gate is there.
        self.start(live, held=GATE in self.modules and not self.moving)
        return 0

    # --- the kernel's own functions ----------------------------------------------------------------------------------

    def loaded(self, thing: str) -> bool:
        return thing == "vmlinux" or thing in self.modules

    def patched(self, live: Live) -> list[str]:
        return [thing for thing in live.objects if self.loaded(thing)]

    def say(self, text: str):
        self.log.append(f"livepatch: {text}")

    def callback(self, live: Live, kind: str, thing: str) -> bool:
        if thing not in live.patch.callbacks:
            return True
        self.log.append(f"shake: {live.name}: {kind} {thing}")
        return not (kind == "pre_patch" and live.fail == thing)

    def incompatible(self, patch: Patch) -> bool:
        return any(patch.states.get(number, 0 if patch.replace else version) < version
                   for live in self.live for number, version in live.patch.states.items())

    def enable_patch(self, patch: Patch, fail: str) -> int:
        if self.incompatible(patch):
            self.say(f"Livepatch patch ({patch.name}) is not compatible with the already installed livepatches.")
            return EINVAL
        before = set().union(*(live.listed for live in self.live))
        known, found = patch.funcs | patch.noops, set()
        objects = list(patch.order)
        if patch.replace:
            found = before - known
            objects += [thing for live in self.live for thing in live.objects]
        if any(key[1] == MISSING and self.loaded(key[0]) for key in known | found):
            self.say(f"symbol '{MISSING}' not found in symbol table")
            return EINVAL
        if self.moving:
            return EBUSY
        static = patch.noops & before if patch.replace else patch.noops
        live = Live(patch, fail, static | found, list(dict.fromkeys(objects)),
                    (len(static), len(patch.noops - static), len(found), len(self.unknown(patch))),
                    {module for module in patch.symbols if module in self.modules})
        self.say(f"enabling patch '{patch.name}'")
        if failed := self.pre_patch(live, found):
            return failed
        self.live.append(live)
        self.start(live, held=GATE in self.modules)
        return 0

    def pre_patch(self, live: Live, found: set[Key]) -> int:
        """The callbacks before anything is live; the glue's is the first."""
        error = self.glue(live, found) if live.patch.glue else 0
        done = []
        for thing in self.patched(live):
            if not error and not self.callback(live, "pre_patch", thing):
                error = EIO
            if error:
                self.say(f"pre-patch callback failed for object '{thing}'")
                self.say(f"failed to enable patch '{live.name}'")
                for earlier in done:
                    self.callback(live, "post_unpatch", earlier)
                self.say(f"'{live.name}': unpatching complete")
                return error
            done.append(thing)
        return 0

    def glue(self, live: Live, found: set[Key]) -> int:
        refuse = live.patch.policy == "refuse"
        unknown = self.unknown(live.patch)
        for other in unknown:
            self.log.append(f"klp_glue: {live.name}: "
                            + (f"refused: {other} is live, and replace<> does not list it" if refuse
                               else f"replaces {other}, which replace<> does not list"))
        if refuse and unknown:
            return ECANCELED
        for key in found:
            by = [other.name for other in self.live if key in other.listed][-1]
            function = f"{key[0].replace('!', '/')}:{key[1]},{key[2]}"
            self.log.append(f"klp_glue: {live.name}: "
                            + (f"refused: {by} changes {function}, which replace<> does not say"
                               if refuse and key[0] != PATH else f"reverts {function}, changed by {by}"))
        if refuse and any(key[0] != PATH for key in found):
            return ECANCELED
        static, superfluous, discovered, _ = live.counts
        self.log.append(f"klp_glue: {live.name}: no-ops: {static} static, {superfluous} superfluous, "
                        f"{discovered} discovered")
        return 0

    def unknown(self, patch: Patch) -> list[str]:
        """The live patches that a replacing one does not list."""
        known = [expected.name for expected in patch.expected]
        return [live.name for live in self.live if live.name not in known] if patch.replace else []

    def start(self, live: Live, held: bool):
        self.moving = live
        self.say(f"'{live.name}': starting {'' if live.enabled else 'un'}patching transition")
        if not held:
            self.complete()

    def complete(self):
        live, self.moving = self.moving, None
        if live.enabled:
            if live.patch.replace:
                self.live = self.live[self.live.index(live):]
                live.noops, live.objects = set(), live.patch.kept
        else:
            self.live.remove(live)
        for thing in self.patched(live):
            self.callback(live, "post_patch" if live.enabled else "post_unpatch", thing)
        self.say(f"'{live.name}': {'' if live.enabled else 'un'}patching complete")

    def module_coming(self, module: str) -> int:
        for at, live in enumerate(self.live):
            if module not in live.objects:
                continue
            if error := self.init_object_loaded(live, module):
                self.say(f"failed to initialize patch '{live.name}' for module '{module}' ({-error})")
            else:
                self.say(f"applying patch '{live.name}' to loading module '{module}'")
                if not self.callback(live, "pre_patch", module):
                    self.say(f"pre-patch callback failed for object '{module}'")
                    error = EIO
            if error:
                self.say(f"patch '{live.name}' failed for module '{module}', refusing to load module '{module}'")
                self.module_going(module, self.live[:at])
                return error
            if live is not self.moving:
                self.callback(live, "post_patch", module)
        return 0

    def init_object_loaded(self, live: Live, module: str) -> int:
        """Writes the addresses of the module's symbols; then looks for the functions."""
        if self.zeros and module in live.written:
            return ENOEXEC
        live.written |= {module} & set(live.patch.symbols)
        if (module, MISSING, 1) in live.listed:
            self.say(f"symbol '{MISSING}' not found in symbol table")
            return EINVAL
        return 0

    def module_going(self, module: str, patches: list[Live]):
        for live in patches:
            if module in live.objects:
                if live is not self.moving:
                    self.callback(live, "pre_unpatch", module)
                self.say(f"reverting patch '{live.name}' on unloading module '{module}'")
                self.callback(live, "post_unpatch", module)
                # Not of the patch for which a module was refused: it is refused once more.
                if not self.once or live.patch.reload.get(module) == "reloadable":
                    live.written.discard(module)

    def trips(self, step: str) -> bool:
        """Whether it runs into klp_check_stack_func() of all kernels so far, which KASAN tells.

        A disable that is reversed has it look for what lies below a function on the stack of its patches, where there
        is nothing when that is the lowest of several: it reads beyond struct klp_ops.
        """
        verb, name, *rest = step.split()
        if verb != "write" or rest != ["1"] or not self.moving or self.moving.name != name or self.moving.enabled:
            return False
        at = self.live.index(self.moving)
        below = set().union(*(live.listed for live in self.live[:at]))
        above = set().union(*(live.listed for live in self.live[at + 1:]))
        return any(self.loaded(key[0]) for key in (self.moving.listed & above) - below)

    # --- what can be seen --------------------------------------------------------------------------------------------

    def runs(self, key: Key) -> int:
        """The code that a task runs which has switched."""
        for live in reversed(self.live):
            if key in live.listed and not (live is self.moving and not live.enabled):
                return live.patch.returns(key) if key in live.patch.funcs else 0
        return 0

    def references(self, module: str) -> int:
        if module == GLUE:
            return sum(name in self.modules and patch.glue for name, patch in self.patches.items())
        return sum(live.name == module for live in self.live)

    def sight(self, error: int) -> list[str]:
        """All that the walker looks at after a step, in the order of its own."""
        lines = [f"error {error}", *(f"log {line}" for line in self.log)]
        for thing, functions in FUNCTIONS.items():
            codes = [str(self.runs((thing, *function))) for function in functions] if self.loaded(thing) else ["-"]
            lines.append(f"code {thing} {' '.join(codes)}")
        for live in self.live:
            counts = " ".join(map(str, live.counts)) if live.patch.glue else "- - - -"
            lines.append(f"patch {live.name} {int(live.enabled)} {int(live is self.moving)} {counts}")
            lines += [f"object {live.name}/{thing} {int(self.loaded(thing))}" for thing in live.objects]
            lines += [f"func {live.name}/{thing}/{name},{position}" for thing, name, position in live.listed]
        hooked = set().union(*(live.listed for live in self.live))
        lines += [f"hook {name}{'' if thing == 'vmlinux' else f' [{thing}]'}"
                  for thing, name, _ in hooked if self.loaded(thing)]
        lines += [f"module {name} {self.references(name)}" for name in {GLUE, *self.modules}]
        return sorted(lines)
