"""What is taken for a working address at once is what the library would have said."""

from __future__ import annotations

from email_validator import validate_email
from hypothesis import given
from hypothesis import strategies as st

from noticepress.facts.emails import emails

_part = st.text("abzAZ09-_.", min_size=1, max_size=12)
_end = st.sampled_from([".com", ".cn", ".com.cn", ".HK", ".co.uk", ".store", ".local", ".test", ".x"])


@given(local=_part, domain=_part, end=_end)
def test_the_library_accepts_it(local: str, domain: str, end: str) -> None:
    for found in emails(f"mail: {local}@{domain}{end}"):
        try:
            validate_email(found.address, check_deliverability=False)
        except ValueError:
            assert not found.valid
        else:
            assert found.valid
