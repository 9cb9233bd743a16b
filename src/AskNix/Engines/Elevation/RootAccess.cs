using System.Collections.Immutable;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Engines.Elevation;

/// <summary>The program of the machine that makes a command run as root: sudo, doas or run0, whichever is there.</summary>
public sealed class RootAccess(MachineTools tools)
{
    private static readonly string[] s_programs = ["sudo", "doas", "run0"];

    /// <summary>Asks for root once, before anything begins. sudo remembers it; doas and run0 ask by their own rules.</summary>
    /// <exception cref="AskNixException">There is no such program, or root was refused; nothing has been changed.</exception>
    public async Task AskAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (Program() is "sudo" && await tools.RunInteractiveAsync(["sudo", "-v"], report, cancellation) != 0)
            throw new AskNixException(ErrorCode.NoPermission, "Root was refused; nothing has been changed.", "Ask again when you have the password, or ask somebody who may use sudo.");
    }

    /// <summary>A command as root. Its environment is what the program gives root, never this process's.</summary>
    /// <exception cref="AskNixException">There is no such program.</exception>
    public ImmutableArray<string> Command(ImmutableArray<string> command) => [Program(), "--", .. command];

    private string Program() => s_programs.FirstOrDefault(tools.Has) ?? throw new AskNixException(
        ErrorCode.NoPermission, "This needs root, and the machine has neither sudo nor doas nor run0.", "Log in as root and run it there.");
}
