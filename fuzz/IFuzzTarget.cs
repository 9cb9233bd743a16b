namespace AskNix.Fuzz;

/// <summary>One way in for untrusted bytes, with what must hold for all of them.</summary>
internal interface IFuzzTarget
{
    /// <summary>The word it is asked for by.</summary>
    string Name { get; }

    /// <summary>The room whose code it is for; how much of it has run is told.</summary>
    string Room => "Nix.Syntax";

    /// <summary>What its inputs are made of; null for Nix text.</summary>
    IReadOnlyList<byte[]>? Words => null;

    /// <summary>Inputs to begin with, from the cases of the tests.</summary>
    /// <param name="cases">The folder tests/cases.</param>
    IEnumerable<byte[]> Seeds(string cases);

    /// <summary>Takes the input as the product would and checks what must hold.</summary>
    /// <exception cref="FindingException">Something does not hold. Any other exception is a finding as well.</exception>
    void Run(byte[] input);
}
