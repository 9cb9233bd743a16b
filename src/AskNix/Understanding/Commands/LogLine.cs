using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AskNix.Understanding.Commands;

/// <summary>
/// Tells what programs, the kernel and systemd print from what people say, by its shape: a time, a process number, a severity, the name of an
/// exception, or a program's name before a colon and behind it what the C library says of an error.
/// </summary>
static partial class LogLine
{
    // What strerror and its like say, as the last thing of a line.
    static readonly FrozenSet<string> SystemErrors = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "no such file or directory", "permission denied", "connection refused", "connection timed out", "connection reset by peer", "read-only file system", "no space left on device",
        "input/output error", "operation not permitted", "device or resource busy", "address already in use", "cannot allocate memory", "too many open files", "not a directory",
        "is a directory", "file exists", "exec format error", "text file busy", "broken pipe", "network is unreachable", "no route to host", "name or service not known",
        "temporary failure in name resolution", "invalid argument", "protocol error", "host key verification failed", "bad interpreter", "timed out", "disk quota exceeded",
        "structure needs cleaning", "stale file handle", "no such device", "no such process", "wrong fs type", "invalid cross-device link", "argument list too long");

    // What a program says of itself behind its name: "mount: /mnt: unknown filesystem type", "grub-install: cannot find".
    static readonly string[] Complaints = ["cannot ", "can't ", "could not ", "couldn't ", "failed to ", "unable to ", "unknown ", "unrecognized ", "invalid option", "no such ", "missing operand", "fatal ", "error while "];

    // What a boot or a program stops with.
    static readonly string[] LastWords =
    [
        "you are in emergency mode", "you are in rescue mode", "give root password for maintenance", "a start job is running for", "a stop job is running for", "kernel panic", "end kernel panic",
        "cannot open access to console", "entering rescue mode", "entering emergency mode", "permission denied (", "could not resolve host", "out of memory:", "segmentation fault", "bus error", "aborted (core dumped)",
        "failed to start ", "failed to mount ", "failed to load ", "failed to activate ", "failed to connect ", "failed to open ", "failed to create ", "failed to get ", "failed to set ", "failed to determine ", "failed to find ",
        "dependency failed for ", "timed out waiting for ", "the following units failed", "npm err!", "npm error ", "unit ", "modprobe: fatal", "no bootable device", "error loading ", "unable to ",
    ];

    static readonly string[] OfPeople = [" i ", " my ", " me ", "please", " can you", " could you", " so ", " what ", " how "];

    static readonly string[] Signs =
    [
        "code=exited", "status=1/", "(result: exit-code)", "(result: timeout)", "(result: signal)", "*error*", "(core dumped)", "grub rescue>", "tainted:", "call trace:", "segfault at ", "no / limit)",
        "could not load the qt platform plugin", "cannot open shared object file", "even though it was found", "bad elf interpreter", "not syncing:", "*** [", "unexpectedly closed", "failed command:",
    ];

    public static bool Is(string line) => Array.Exists(LastWords, words => Begins(line, words))
        // Most sentences have none of these signs, and are not looked at further.
        || Commit().IsMatch(line) || line.AsSpan().ContainsAny(":[(") && (Stamped().IsMatch(line) || Exception().IsMatch(line) || Array.Exists(Signs, sign => line.Contains(sign, StringComparison.OrdinalIgnoreCase)) || IsOfProgram(line));

    // "Unit docker.service could not be found", but not "unit tests for rust".
    static bool Begins(string line, string words) => line.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (words is not "unit " || UnitFile().IsMatch(line)) && (words is not "unable to " || line.Contains(':', StringComparison.Ordinal))
        // "Failed to get steam running, could you set it up": a program says nothing of itself and of others.
        && !Array.Exists(OfPeople, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));

    // "ssh: connect to host box port 22: Connection refused"
    static bool IsOfProgram(string line)
    {
        if (ProgramName().Match(line) is not { Success: true, Length: var length })
            return false;
        var said = line[length..].TrimEnd(' ', '.', '!');
        var last = said[(said.LastIndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : 0)..];
        return SystemErrors.Contains(last) || Array.Exists(Complaints, words => said.StartsWith(words, StringComparison.OrdinalIgnoreCase) || last.StartsWith(words, StringComparison.OrdinalIgnoreCase));
    }

    // "Nov 27 10:11:12 box", "2025-11-27 10:11:12", "[   12.345678]", "[FAILED]", "sshd[412]:", "kernel:"
    [GeneratedRegex(@"^(<\d>)?([A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d |\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[ *\d+\.\d{3,}\] |\[ ?(FAILED|DEPEND|ERROR|ERR|FATAL|WARN|WARNING|CRITICAL|\*+ *)\]|[\w@.-]+\[\d+\]: |kernel: |\((EE|WW)\) |[\w-]+ [0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.\d: )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stamped();

    // "A1b2c3d drop gnome", "* a1b2c3d (HEAD -> main) drop gnome": what a commit says of itself.
    [GeneratedRegex(@"^([*|/\\ ]+ )?(commit )?(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}[: ]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Commit();

    // "ModuleNotFoundError: No module named 'requests'", "java.lang.NullPointerException: ..."
    [GeneratedRegex(@"^(Uncaught |Caused by: |thrown: )?[\w.$]*([a-z]Error|Exception|Fault)(:| at )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Exception();

    // A program and what it is told of: one word or path, and a colon.
    [GeneratedRegex(@"^[A-Za-z0-9_./+-]+(\[\d+\])?: ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProgramName();

    [GeneratedRegex(@"^unit [\w@.-]+\.(service|socket|mount|target|timer|device|path|scope|slice)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitFile();
}
