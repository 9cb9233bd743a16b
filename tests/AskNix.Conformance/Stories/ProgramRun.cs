using Nix.Posix;

namespace AskNix.Conformance.Stories;

/// <summary>How a run of the program went.</summary>
public sealed record ProgramRun(ChildExit Exit, string Output, string Errors)
{
    /// <summary>As a shell tells it.</summary>
    public int Status => Exit.ShellCode;

    /// <summary>Asserts the exit status; what was printed is shown where it is another.</summary>
    public ProgramRun ShouldEndWith(int status)
    {
        Status.ShouldBe(status, ToString());
        return this;
    }

    /// <summary>The one object that --json prints, its form checked.</summary>
    public JsonAnswer Json() => JsonAnswer.Read(this);

    public override string ToString() => $"{Exit}\n--- output\n{Output}\n--- errors\n{Errors}";
}
