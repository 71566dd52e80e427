#!/usr/bin/env python3
"""Runs the release program on broken and hostile files, each in a separate process. It must not crash, hang or bloat.

    tests/hostile/run.py --count 1000 [FOLDER...]

Some files are made from those in the folders (fixtures/ if none is named), others from scratch; the same seed always gives
the same files. Only files that fail are kept, and the program prints where. The exit status is 1 if any file fails. Needs
only Python 3.9 on Linux or macOS.
"""
import argparse
import collections
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
ROOT = Path(__file__).resolve().parents[2]
LAYOUT_SHARE = 0.25
#: How many times longer a file may take in elapsed time than in processor time.
PATIENCE = 4
#: Peaks are counted in kilobytes on Linux, in bytes elsewhere.
UNIT = 1024 if sys.platform.startswith('linux') else 1


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folders', nargs='*', type=Path, metavar='FOLDER')
    parser.add_argument('--bin', type=Path, default=Path(os.environ.get('CARGO_TARGET_DIR', ROOT / 'target')) / 'release/ofsted-extract')
    parser.add_argument('--count', type=int, default=1000, help='how many files')
    parser.add_argument('--first', type=int, default=0, help='the number of the first file, to look at one again')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=os.cpu_count() or 1)
    parser.add_argument('--built', type=float, default=0.12, help='the share of files that are built from nothing')
    parser.add_argument('--seconds', type=float, default=5, help='more seconds of work are a hang')
    parser.add_argument('--memory', type=int, default=256, help='the most that the program may take, in MiB')
    return parser.parse_args()


class Stopped(Exception):
    """The time is over."""


def stop(_signal, _frame):
    raise Stopped


def launch(program, path, options, seconds):
    """Runs the program once: its exit status (a signal is negative, None a hang), seconds of work, peak in bytes, messages.

    On a busy machine the clock says little, so work is counted; the clock only ends what does nothing at all."""
    with tempfile.TemporaryFile() as messages:
        quiet = os.open(os.devnull, os.O_RDWR)
        actions = [(os.POSIX_SPAWN_DUP2, quiet, 0), (os.POSIX_SPAWN_DUP2, quiet, 1), (os.POSIX_SPAWN_DUP2, messages.fileno(), 2)]
        child = os.posix_spawn(program, [program, *options, path], os.environ, file_actions=actions)
        os.close(quiet)
        hung = False
        signal.setitimer(signal.ITIMER_REAL, PATIENCE * seconds)
        try:
            _, status, usage = os.wait4(child, 0)
        except Stopped:
            os.kill(child, signal.SIGKILL)
            _, status, usage = os.wait4(child, 0)
            hung = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        messages.seek(0)
        text = messages.read(4000).decode(errors='replace')
    status = None if hung else os.waitstatus_to_exitcode(status)
    return status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * UNIT, text


def launcher(seconds):
    """A process that starts the program, forked while it is small: a child's peak begins with its parent's size."""
    requests, replies = os.pipe(), os.pipe()
    if os.fork():
        os.close(requests[0]), os.close(replies[1])
        return os.fdopen(requests[1], 'w', 1), os.fdopen(replies[0], 'r')
    os.close(requests[1]), os.close(replies[0])
    signal.signal(signal.SIGALRM, stop)
    with os.fdopen(requests[0]) as asked, os.fdopen(replies[1], 'w', 1) as answers:
        for line in asked:
            print(json.dumps(launch(*json.loads(line), seconds)), file=answers, flush=True)
    os._exit(0)


def make(number, options, files):
    """The file of this number: what it is, its ending, its bytes."""
    import built
    import long
    import mutated
    import zips
    chance = random.Random(f'{options.seed} {number}')
    if chance.random() < options.built:
        maker = chance.choice(built.BUILT + long.LONG + [zips.zips, zips.zips])
        data = maker(chance)
        return maker.__name__, {b'%PDF': '.pdf', b'PK\3\4': '.zip'}.get(data[:4], '.txt'), data
    path, other = chance.choice(files), chance.choice(files)
    maker = chance.choice(mutated.PDF if path.suffix == '.pdf' else mutated.TEXT)
    return f'{maker.__name__} {path.name}', path.suffix, maker(chance, path.read_bytes(), other.read_bytes())


def verdict(options, status, seconds, peak, text):
    """What failed, or None."""
    if status is None:
        return f'hangs: killed after {PATIENCE * options.seconds:g} s'
    if status < 0 or 'panicked' in text or 'failed on this file' in text or status not in (0, 1):
        return f'crashes (status {status}): {text.strip()[-300:]}'
    if seconds > options.seconds:
        return f'hangs: {seconds:.1f} s of work'
    if peak > options.memory << 20:
        return f'too much memory: {peak >> 20} MiB'
    return None


def work(options, files, numbers, report):
    """Makes and tries the files of these numbers, and writes a line for each."""
    requests, replies = launcher(options.seconds)
    with tempfile.TemporaryDirectory(prefix='hostile-') as folder, os.fdopen(report, 'w', 1) as out:
        for number in numbers:
            kind, ending, data = make(number, options, files)
            path = Path(folder) / f'{number}{ending}'
            path.write_bytes(data)
            more = ['--format', 'jsonl']
            if ending == '.pdf' and random.Random(number).random() < LAYOUT_SHARE:
                more += ['--reader', 'layout']
            print(json.dumps([str(options.bin), str(path), more]), file=requests, flush=True)
            status, seconds, peak, text = json.loads(replies.readline())
            wrong = verdict(options, status, seconds, peak, text)
            kept = None
            if wrong:
                kept = shutil.copy(path, tempfile.mkdtemp(prefix='hostile-failed-'))
            path.unlink()
            print(json.dumps([number, kind, status, seconds, peak, wrong, kept, more[2:]]), file=out, flush=True)


def start(options, files):
    """Lines of all workers as they come."""
    readers = []
    for job in range(options.jobs):
        reading, writing = os.pipe()
        if not os.fork():
            os.close(reading)
            work(options, files, range(options.first + job, options.first + options.count, options.jobs), writing)
            os._exit(0)
        os.close(writing)
        readers.append(os.fdopen(reading))
    import selectors
    with selectors.DefaultSelector() as selector:
        for reader in readers:
            selector.register(reader, selectors.EVENT_READ)
        while selector.get_map():
            for key, _ in selector.select():
                line = key.fileobj.readline()
                if line:
                    yield json.loads(line)
                else:
                    selector.unregister(key.fileobj)


def main():
    options = arguments()
    if not options.bin.is_file():
        sys.exit(f'{options.bin}: there is no such program; run cargo build --release first, or name it by --bin')
    folders = options.folders or [ROOT / 'fixtures']
    files = sorted(path for folder in folders for path in folder.iterdir() if path.suffix in ('.pdf', '.txt', '.md'))
    if not files:
        sys.exit(f'no PDF or text in {", ".join(map(str, folders))}')
    begun = time.monotonic()
    counts, slowest, largest, failed = collections.Counter(), (0, ''), (0, ''), 0
    for number, kind, status, seconds, peak, wrong, kept, more in start(options, files):
        counts['tried'] += 1
        counts['refused'] += status == 1
        counts['hangs'] += bool(wrong) and wrong.startswith('hangs')
        counts['crashes'] += bool(wrong) and wrong.startswith('crashes')
        slowest, largest = max(slowest, (seconds, f'{number} {kind}')), max(largest, (peak, f'{number} {kind}'))
        if wrong:
            failed += 1
            print(f'{number} {kind} {" ".join(more)}: {wrong}\n  kept in {kept}', flush=True)
    print(f'{counts["tried"]} files tried in {time.monotonic() - begun:.0f} s, {counts["refused"]} refused, {counts["crashes"]} crashes, '
          f'{counts["hangs"]} hangs, {failed} failed in all')
    print(f'slowest {slowest[0]:.2f} s ({slowest[1]}); most memory {largest[0] / (1 << 20):.0f} MiB ({largest[1]})')
    sys.exit(1 if failed or counts['tried'] < options.count else 0)


if __name__ == '__main__':
    main()
