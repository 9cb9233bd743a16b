using System.Globalization;
using Nix.Posix;

namespace AskNix.Tests.Posix;

public sealed class ProcessAncestorsTests
{
    [Fact]
    public async Task They_are_the_programs_that_a_process_listing_names()
    {
        // sh tells its own parent, which is this process, and so on up.
        const string Script = "p=$1; while [ $p -gt 1 ]; do p=$(sed 's/.*) . \\([0-9]*\\) .*/\\1/' /proc/$p/stat); [ $p -eq 0 ] || cat /proc/$p/comm; done";
        var listed = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/bin/sh",
            Arguments = ["-c", Script, "sh", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)],
            Environment = ChildEnvironment.Scrubbed(),
        });

        ProcessAncestors.Names().ShouldBe(listed.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
