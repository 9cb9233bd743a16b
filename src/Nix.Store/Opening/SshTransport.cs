using System.Globalization;
using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Opening;

/// <summary>The command line of ssh that leads to another machine's daemon; ssh's own configuration and agent apply.</summary>
internal sealed class SshTransport(StoreReference.Remote remote, Func<string, string?> environment)
{
    /// <exception cref="ProgramNotFoundException">There is no ssh.</exception>
    internal ProcessTransport Open() => new(new ChildCommand
    {
        Program = ProgramLookup.Find("ssh", environment("PATH")),
        Arguments = Arguments(),
        Environment = ChildEnvironment.Scrubbed(),
        // An interrupt from the terminal reaches it too, and it can ask there.
        Group = ChildGroup.Foreground,
        Error = new ChildOutput.Inherited(),
    });

    internal IReadOnlyList<string> Arguments()
    {
        List<string> arguments = [remote.Host, "-x", "-a"];
        if (remote.KeyFile is { } key)
            arguments.AddRange(["-i", key]);
        if (remote.Compresses)
            arguments.Add("-C");
        if (remote.Port is { } port)
            arguments.AddRange(["-p", port.ToString(CultureInfo.InvariantCulture)]);
        arguments.AddRange((environment("NIX_SSHOPTS") ?? "").Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));
        arguments.Add("--");
        // A shell there takes the words apart again.
        arguments.AddRange([.. remote.Program, "--stdio"]);
        if (remote.StoreThere is { } store)
            arguments.AddRange(["--store", $"'{store.Replace("'", "'\\''", StringComparison.Ordinal)}'"]);
        return arguments;
    }
}
