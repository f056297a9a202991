#!/usr/bin/env python3
"""Makes the events of a folder of articles with Dask: on this machine, or on the workers of a scheduler.

    python3 scale/dask_run.py --content content --out events.json
    python3 scale/dask_run.py --content content --out events.json --scheduler tcp://10.0.0.1:8786

Each part is read by whichever worker is free, and again by another where one dies. The workers need Node, this
project at the same path, and a folder for the lines of mentions (--work) that all of them share.
"""
import argparse
import os
import shlex
import subprocess
import tempfile
import uuid

from distributed import Client, LocalCluster

PROJECT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CITELINE = f"node {os.path.join(PROJECT, 'src', 'run.mjs')} {os.path.join(PROJECT, 'src', 'cli.ts')}"


def written(path, command, project):
    """Runs a command, and puts what it writes into a file: whole, or not at all."""
    draft = f"{path}.{uuid.uuid4()}.draft"
    try:
        with open(draft, "wb") as out:
            subprocess.run(command, stdout=out, cwd=project, check=True)
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise
    return path


def main():
    about = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    about.add_argument("--content", default="content", help="the folder of articles")
    about.add_argument("--site", help="the settings of the site, if they are not those of the project")
    about.add_argument("--out", default="events.json", help="where the events go")
    about.add_argument("--work", help="a folder for the lines of mentions, which all workers share (a new one)")
    about.add_argument("--parts", type=int, help="parts to divide the articles into (four for each thread)")
    about.add_argument("--scheduler", help="the address of a Dask scheduler; without it, this machine does all")
    about.add_argument("--workers", type=int, help="processes on this machine (as many as it has processors)")
    about.add_argument("--citeline", default=CITELINE, help=argparse.SUPPRESS)
    given = about.parse_args()
    citeline = shlex.split(given.citeline)
    place = ["--content", os.path.abspath(given.content)]
    if given.site:
        place += ["--site", os.path.abspath(given.site)]
    work = os.path.abspath(given.work or tempfile.mkdtemp(prefix="citeline-"))
    os.makedirs(work, exist_ok=True)
    out = os.path.abspath(given.out)

    def run(client):
        parts = given.parts or 4 * max(1, sum(client.nthreads().values()))
        tasks = [
            client.submit(
                written,
                os.path.join(work, f"{part}-of-{parts}.jsonl"),
                [*citeline, "mentions", *place, "--part", f"{part}/{parts}"],
                PROJECT,
                pure=False,
            )
            for part in range(1, parts + 1)
        ]
        return client.gather(tasks)

    if given.scheduler:
        with Client(given.scheduler) as client:
            lines = run(client)
    else:
        with LocalCluster(n_workers=given.workers, threads_per_worker=1, dashboard_address=None) as cluster:
            with Client(cluster) as client:
                lines = run(client)
    collection = written(os.path.join(work, "collection.json"), [*citeline, "settle", *place, *lines], PROJECT)
    written(out, [*citeline, "merge", "--collection", collection, *lines], PROJECT)


if __name__ == "__main__":
    main()
