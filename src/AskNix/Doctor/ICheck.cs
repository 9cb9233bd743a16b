namespace AskNix.Doctor;

/// <summary>One thing that can be wrong. Looks and changes nothing.</summary>
public interface ICheck
{
    /// <summary>One or two words, for the left column.</summary>
    string Name { get; }

    Task<Finding> RunAsync(Patient patient, CancellationToken cancellation);
}
