const OFF = 'fashu-single-keys-off';

/** Whether single keys do anything for whoever works here: they can be turned off. */
export const singleKeysAreOn = (): boolean => localStorage.getItem(OFF) === null;

export const turnSingleKeys = (isOn: boolean): void => (isOn ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes'));
