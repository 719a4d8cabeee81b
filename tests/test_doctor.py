"""`grader doctor` sees what is in force, and what is not."""

import sys

import pytest

from grader.doctor import examine


@pytest.mark.slow
def test_with_all_layers_every_rule_holds():
    diagnosis = examine(sys.executable)
    assert [finding for finding in diagnosis.findings if not finding.enforced] == []
    assert len(diagnosis.findings) >= 14
    assert not any(words.startswith("missing") for words in diagnosis.layers.values())


@pytest.mark.slow
def test_without_landlock_files_can_be_read_and_it_says_so():
    diagnosis = examine(sys.executable, landlock=False)
    broken = {finding.rule for finding in diagnosis.findings if not finding.enforced}
    assert "files outside the scratch folder cannot be read" in broken
    assert diagnosis.layers["landlock"].startswith("missing")
    assert not diagnosis.sound


@pytest.mark.slow
def test_without_seccomp_namespaces_and_sockets_can_be_had_and_it_says_so():
    diagnosis = examine(sys.executable, seccomp=False)
    broken = {finding.rule for finding in diagnosis.findings if not finding.enforced}
    assert "no internet sockets" in broken
    assert diagnosis.layers["seccomp"].startswith("missing")
