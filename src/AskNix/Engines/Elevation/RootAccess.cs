using System.Collections.Immutable;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Engines.Elevation;

/// <summary>The program of the machine that makes a command run as root: sudo, doas or run0, whichever is there.</summary>
public sealed class RootAccess(MachineTools tools)
{
    // Each with what makes it ask for the password and change nothing. How long it remembers the answer is its own rule.
    private static readonly (string Program, string[] Question)[] s_programs = [("sudo", ["-v"]), ("doas", ["true"]), ("run0", ["true"])];

    /// <summary>Asks for root once, before anything begins.</summary>
    /// <exception cref="AskNixException">There is no such program, or root was refused; nothing has been changed.</exception>
    public async Task AskAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        var (program, question) = Found();
        if (await tools.RunInteractiveAsync([program, .. question], report, cancellation) != 0)
            throw new AskNixException(ErrorCode.NoPermission, "Root was refused; nothing has been changed.", $"Ask again when you have the password, or ask somebody who may use {program}.");
    }

    /// <summary>A command as root. Its environment is what the program gives root, never this process's.</summary>
    /// <exception cref="AskNixException">There is no such program.</exception>
    public ImmutableArray<string> Command(ImmutableArray<string> command) => [Found().Program, "--", .. command];

    private (string Program, string[] Question) Found() => s_programs.FirstOrDefault(known => tools.Has(known.Program)) is { Program: not null } found
        ? found
        : throw new AskNixException(
            ErrorCode.NoPermission, "This needs root, and the machine has neither sudo nor doas nor run0.", "Log in as root and run it there.");
}
